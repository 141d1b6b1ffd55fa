# Five thousand parentheses.
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S- * X 
fill 5000 (
fill 5000 )
S: 
S: $1 OK done
logout
