# "{5}" at the end of a line is quoted, so that the server does not wait for a literal.
> create x{5}
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 CREATE "x{5}"
S: $1 OK done
logout
