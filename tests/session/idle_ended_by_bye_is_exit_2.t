# The server ends the session during IDLE.
rows: L4 M7
> idle 5
S: * PREAUTH [CAPABILITY IMAP4rev1 IDLE] ready
C: $1 IDLE
S: + idling
S: * BYE shutting down
close
exit 2
