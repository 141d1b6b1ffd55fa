# What makes progress is not ended by --timeout, which is for silence.
args: --timeout 1 -q
limit: 8
> list "" *
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 LIST "" *
drip 250
many 8 * LIST () "/" {#}
S: $1 OK done
drip 0
logout
exit 0
