# ^C at the prompt throws away what was typed.
see child> 
type delete everything\x03
see child> 
enter noop
see child> 
type \x04
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: $1 OK done
logout
