# A command that is answered PREAUTH has not succeeded.
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: $1 PREAUTH what
logout
!~ it is taken for BAD
exit 3
