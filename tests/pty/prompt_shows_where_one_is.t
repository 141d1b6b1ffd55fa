# The prompt names the connection, the mailbox and whether it is read-only; ^D logs out.
see child> 
enter select INBOX
see child:INBOX> 
enter examine Archive
see child:Archive (read-only)> 
type \x04
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 2 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 EXAMINE Archive
S: * 2 EXISTS
S: $2 OK [READ-ONLY] done
logout
