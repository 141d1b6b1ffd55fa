# News of flags are shown when they come, not when IDLE ends, and before what comes behind them.
see child> 
enter select INBOX
see child:INBOX> 
enter idle
see idling
see \Flagged
see message 1 was expunged
see \Draft
type \x03
see child:INBOX> 
type \x04
S: * PREAUTH [CAPABILITY IMAP4rev1 IDLE] ready
C: $1 SELECT INBOX
S: * 2 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 IDLE
S: + idling
S: * 2 FETCH (FLAGS (\Flagged))
delay 300
S: * 1 EXPUNGE
S: * 1 FETCH (FLAGS (\Draft))
C: DONE
S: $2 OK idled
logout
