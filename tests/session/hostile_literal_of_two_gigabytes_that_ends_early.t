# Only what comes is kept: a cut in a huge literal is exit 2.
> select INBOX
> fetch 1 BODY[]
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 1 EXISTS
S: $1 OK done
C: $2 FETCH 1 BODY[]
S: * 1 FETCH (BODY[] {2147483648}
fill 100000 x
cut
exit 2
