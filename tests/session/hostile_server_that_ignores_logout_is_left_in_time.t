# A server that never answers LOGOUT costs a bounded wait.
limit: 8
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: $1 OK done
C: $2 LOGOUT
stall
