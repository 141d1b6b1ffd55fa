# A script that uses message numbers is told when an EXPUNGE moves them.
rows: U5
> select INBOX
> noop
> fetch 3 FLAGS
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 5 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 NOOP
S: * 2 EXPUNGE
S: $2 OK done
C: $3 FETCH 3 FLAGS
S: $3 OK done
logout
!~ uid
