# An answer to a command that was never sent.
> noop
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: ZZZZ9 OK who asked
S: $1 OK done
C: $2 NOOP
S: $2 OK done
logout
