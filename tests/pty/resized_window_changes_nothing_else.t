# A window that changes its size at the prompt.
see child> 
type no
resize 30 132
type op\r
see child> 
resize 10 40
enter noop
see child> 
type \x04
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: $1 OK done
C: $2 NOOP
S: $2 OK done
logout
