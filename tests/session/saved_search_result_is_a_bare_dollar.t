# "$" alone is IMAP's saved result (RFC 5182).
rows: C8
> select INBOX
> fetch $ FLAGS
S: * PREAUTH [CAPABILITY IMAP4rev1 SEARCHRES] ready
C: $1 SELECT INBOX
S: * 2 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 FETCH $ FLAGS
S: $2 OK done
logout
