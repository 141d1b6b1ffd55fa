# A server that says BYE during IDLE and then nothing, without closing, is not idled with.
rows: L4 M7
limit: 6
> idle 60
S: * PREAUTH [CAPABILITY IMAP4rev1 IDLE] ready
C: $1 IDLE
S: + idling
S: * BYE shutting down
leave
exit 2
!~ shutting down
