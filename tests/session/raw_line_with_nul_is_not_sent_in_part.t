# At a continuation request of \raw a line that cannot be sent is not sent in part either.
rows: A49
> \raw XTEND
>\ half\0other\r\n
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 XTEND
S: + more
C: 
S: $1 OK done
logout
!~ NUL byte
