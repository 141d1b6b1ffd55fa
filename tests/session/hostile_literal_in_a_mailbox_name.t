# A name as a literal, with a line end inside: shown as one name, escaped.
> list "" *
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 LIST "" *
S{ * LIST () "/"
| evil
S: 
S: $1 OK done
logout
<~ evil
