# $found is a compressed set of all lines, $count how many there are; a set may name it.
rows: A32 C8
> select INBOX
> search ALL
> \echo $found $count
> fetch $found FLAGS
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 9 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 SEARCH ALL
S: * SEARCH 1 2 3
S: * SEARCH 5 7 6
S: $2 OK done
C: $3 FETCH 1:3,5:7 FLAGS
S: $3 OK done
logout
<~ 1:3,5:7 6
