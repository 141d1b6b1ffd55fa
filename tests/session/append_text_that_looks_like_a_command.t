# A message that holds a tagged line is no command: it is inside the literal.
> append INBOX <<END
> A1 LOGOUT
> END
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C{ $1 APPEND INBOX
| A1 LOGOUT
C:
S: $1 OK done
logout
