# "+" again and again is no progress of any answer, slow or fast.
args: --timeout 1
limit: 6
> list "" *
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 LIST "" *
drip 100
many 300 + more
exit 8
