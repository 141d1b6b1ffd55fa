# ^C while a message is received: the file is left as far as it came, exit 130.
> select INBOX
> fetch 1 BODY[] >message
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 1 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 FETCH 1 BODY[]
S- * 1 FETCH (BODY[] {200000}\r\n
fill 100000 x
signal INT
stall
exit 130
