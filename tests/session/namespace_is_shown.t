# Personal, other users', shared.
rows: A22
> namespace
S: * PREAUTH [CAPABILITY IMAP4rev1 NAMESPACE] ready
C: $1 NAMESPACE
S: * NAMESPACE (("" "/")) (("Other Users/" "/")) NIL
S: $1 OK done
logout
<~ Other Users/
