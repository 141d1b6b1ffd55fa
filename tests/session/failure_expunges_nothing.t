# A script that stops leaves by LOGOUT alone.
> select INBOX
> store 1 +FLAGS (\Deleted)
> expunge
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $90 SELECT INBOX
S: * 3 EXISTS
S: $90 OK [READ-WRITE] done
C: $91 STORE 1 +FLAGS (\Deleted)
S: $91 NO not now
C: $92 LOGOUT
S: * BYE bye
S: $92 OK done
exit 3
