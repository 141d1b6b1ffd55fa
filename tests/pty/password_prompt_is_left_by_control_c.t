# ^C at the password prompt: nothing is sent, the prompt comes back with echo.
see child> 
enter login joe
see Password
type \x03
see child> 
enter noop
see child> 
type \x04
S: * OK [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: $1 OK done
logout
