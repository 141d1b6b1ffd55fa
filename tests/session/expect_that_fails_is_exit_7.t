# A failing \expect shows what came instead.
> noop
> \expect * 3 EXISTS
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: * 4 EXISTS
S: $1 OK done
logout
!~ stdin:2:
!~ 4 EXISTS
exit 7
