# \expect takes what the last command gave: status, code, untagged lines.
> \set x 1
> select INBOX
> \expect OK
> \expect OK [READ-WRITE]
> \expect * 2 EXISTS
> \expect * * EXISTS
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 2 EXISTS
S: $1 OK [READ-WRITE] done
logout
