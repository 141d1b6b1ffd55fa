# A read-write mailbox that turns read-only shows in the prompt at once.
rows: M8
see child> 
enter select INBOX
see child:INBOX> 
enter noop
see child:INBOX (read-only)> 
type \x04
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 2 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 NOOP
S: * OK [READ-ONLY] taken
S: $2 OK done
logout
