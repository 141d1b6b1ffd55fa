# MOVE that the server does not know fails; nothing else is tried.
> select INBOX
> move 1 x
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $90 SELECT INBOX
S: * 3 EXISTS
S: $90 OK [READ-WRITE] done
C: $91 MOVE 1 x
S: $91 BAD what is that
C: $92 LOGOUT
S: * BYE bye
S: $92 OK done
exit 3
