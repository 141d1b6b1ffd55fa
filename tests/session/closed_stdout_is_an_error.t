# A reader that goes away is no success.
> list "" * | exit 3
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 LIST "" *
many 3000 * LIST () "/" box{#}
S: $1 OK done
logout
exit 1
