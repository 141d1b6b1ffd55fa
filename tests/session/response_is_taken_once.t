# \response takes stored untagged data or a code, once.
rows: A31
> select INBOX
> \response UIDVALIDITY
> -\response UIDVALIDITY
> \response FLAGS
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * FLAGS (\Seen Work)
S: * 2 EXISTS
S: * OK [UIDVALIDITY 3857529045] valid
S: $1 OK [READ-WRITE] done
logout
<~ 3857529045
<~ (\Seen Work)
