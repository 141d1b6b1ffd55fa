# unselect, move, id.
rows: L1 L2 L3
> select INBOX
> move 1:2 Archive
> uid move 5 Archive
> unselect
> id NIL
> id ("name" "imapsh")
S: * PREAUTH [CAPABILITY IMAP4rev1 MOVE UNSELECT ID] ready
C: $1 SELECT INBOX
S: * 9 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 MOVE 1:2 Archive
S: * OK [COPYUID 1 1:2 8:9] moved
S: * 2 EXPUNGE
S: * 1 EXPUNGE
S: $2 OK done
C: $3 UID MOVE 5 Archive
S: $3 OK done
C: $4 UNSELECT
S: $4 OK done
C: $5 ID NIL
S: * ID ("name" "Cyrus" "version" "3.6")
S: $5 OK done
C: $6 ID ("name" "imapsh")
S: * ID NIL
S: $6 OK done
logout
<~ Cyrus
