# What arrives unasked while a line is typed is shown, and the line is kept.
see child> 
type no
see 77
enter op
see OK done
see child> 
type \x04
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
delay 300
S: * 77 EXISTS
C: $1 NOOP
S: $1 OK done
logout
