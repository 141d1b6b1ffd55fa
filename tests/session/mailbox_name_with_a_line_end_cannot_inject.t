# CR and LF in a name from the server do not become a command.
> \set evil "x"
> select $evil
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT x
S: * 0 EXISTS
S: $1 OK done
logout
