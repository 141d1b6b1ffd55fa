# ^C while an answer comes: the rest is not shown, the session goes on.
see child> 
enter list "" *
see interrupted
see child> 
enter noop
see child> 
type \x04
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 LIST "" *
S: * LIST () "/" first
signal INT
delay 300
S: * LIST () "/" second
S: $1 OK done
C: $2 NOOP
S: $2 OK done
logout
<! second
