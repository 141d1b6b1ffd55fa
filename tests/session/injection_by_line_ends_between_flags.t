# A variable with a line end around its flags adds no line to what is sent.
> select INBOX
> \set x "(
> \\Seen
> )"
> store 1 +FLAGS $x
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: $1 OK done
C: $2 STORE 1 +FLAGS (\Seen)
S: $2 OK done
logout
