# A trace that cannot be written is told at its end, and the session goes on.
args: -k --trace=/dev/full
> noop
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: $1 OK done
C: $2 NOOP
S: $2 OK done
logout
!~ write the trace: No space left
exit 0 1
