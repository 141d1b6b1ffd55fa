# CLOSE at the prompt says how many messages with \Deleted it will remove, before it does.
rows: A4
see child> 
enter select INBOX
see child:INBOX> 
enter close
see removes for good: 2
see child> 
type \x04
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 5 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 SEARCH DELETED
S: * SEARCH 2 4
S: $2 OK done
C: $3 CLOSE
S: $3 OK done
logout
