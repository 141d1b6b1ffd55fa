# "store 1 +FLAGS Seen" is asked about before it makes a keyword; all but a "y" sends nothing.
rows: A43
see child> 
enter select INBOX
see child:INBOX> 
enter store 1 +FLAGS Seen
see Send it? [y/N] 
type \r
see nothing was sent: the flag is \Seen
see child:INBOX> 
enter store 1 +FLAGS (Seen)
see Send it? [y/N] 
enter y
see child:INBOX> 
type \x04
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 1 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 STORE 1 +FLAGS (Seen)
S: $2 OK done
logout
