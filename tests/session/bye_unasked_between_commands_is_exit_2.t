# BYE that waits when the next command is due.
rows: M7
> noop
> \! sleep 0.2
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: $1 OK done
S: * BYE idle too long
close
!~ idle too long
exit 2
