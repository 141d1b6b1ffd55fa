# SIGPIPE from outside is no reason to end.
> noop
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
signal PIPE
S: $1 OK done
C: $2 NOOP
S: $2 OK done
logout
