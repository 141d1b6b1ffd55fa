# COPYUID of MOVE comes in an untagged OK (RFC 6851 section 4.3), and a copy without COPYUID leaves none.
args: -q
rows: A5
> select INBOX
> copy 1 Old
> move 1:2 Archive
> \echo move [$copyuid]
> copy 1 Trash
> \echo none [$copyuid]
> uid move 7 Archive
> \echo uid [$copyuid]
S: * PREAUTH [CAPABILITY IMAP4rev1 MOVE UIDPLUS] ready
C: $1 SELECT INBOX
S: * 5 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 COPY 1 Old
S: $2 OK [COPYUID 1 1 900] done
C: $3 MOVE 1:2 Archive
S: * OK [COPYUID 38505 304:305 3956:3957] moved
S: * 2 EXPUNGE
S: * 1 EXPUNGE
S: $3 OK done
C: $4 COPY 1 Trash
S: $4 OK done
C: $5 UID MOVE 7 Archive
S: * OK [COPYUID 38505 7 3958] moved
S: * VANISHED 7
S: $5 OK [COPYUID 38505 7 3958] done
logout
<~ move [3956:3957]
<~ none []
<~ uid [3958]
