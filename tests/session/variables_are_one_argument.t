# A value with blanks, quotes and a parenthesis is one argument, encoded as it needs.
rows: C2-C5
> \set box "My (odd) \"box\""
> create $box
> create ${box}
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 CREATE "My (odd) \"box\""
S: $1 OK done
C: $2 CREATE "My (odd) \"box\""
S: $2 OK done
logout
