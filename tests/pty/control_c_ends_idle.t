# ^C ends IDLE by DONE.
rows: L4
see child> 
enter idle
see 3 messages
type \x03
see child> 
type \x04
S: * PREAUTH [CAPABILITY IMAP4rev1 IDLE] ready
C: $1 IDLE
S: + idling
S: * 3 EXISTS
C: DONE
S: $1 OK done
logout
