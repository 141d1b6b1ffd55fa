# $copyuid holds the UIDs that the copies got.
rows: A5
> select INBOX
> copy 1:2 Archive
> \echo copyuid $copyuid
S: * PREAUTH [CAPABILITY IMAP4rev1 UIDPLUS] ready
C: $1 SELECT INBOX
S: * 2 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 COPY 1:2 Archive
S: $2 OK [COPYUID 38505 304:305 3956:3957] done
logout
<~ copyuid 3956:3957
