# Leaving a mailbox with deleted messages sends no CLOSE and no EXPUNGE.
> select INBOX
> store 1 +FLAGS (\Deleted)
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $90 SELECT INBOX
S: * 3 EXISTS
S: $90 OK [READ-WRITE] done
C: $91 STORE 1 +FLAGS (\Deleted)
S: * 1 FETCH (FLAGS (\Deleted))
S: $91 OK done
C: $92 LOGOUT
S: * BYE bye
S: $92 OK done
