# SEARCH split over several lines is one result.
> select INBOX
> search ALL
> \echo found $found of $count
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $90 SELECT INBOX
S: * 3 EXISTS
S: $90 OK [READ-WRITE] done
C: $91 SEARCH ALL
S: * SEARCH 1 2
S: * 4 EXISTS
S: * SEARCH
S: * SEARCH 3 4
S: $91 OK done
logout
<~ found 1:4 of 4
