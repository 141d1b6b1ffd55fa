# An empty SEARCH answer.
rows: A32
> select INBOX
> search ALL
> \echo count $count
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 0 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 SEARCH ALL
S: * SEARCH
S: $2 OK done
logout
<~ count 0
