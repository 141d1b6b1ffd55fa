# SEARCH with 0, negative and giant numbers, and words: what is a number counts.
args: -o json
> select INBOX
> search ALL
> \echo found $found
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $90 SELECT INBOX
S: * 3 EXISTS
S: $90 OK [READ-WRITE] done
C: $91 SEARCH ALL
S: * SEARCH 2 0 -1 3 99999999999999999999 x 4294967295
S: $91 OK done
logout
<~ found 2:3,4294967295
