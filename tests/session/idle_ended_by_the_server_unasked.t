# A tagged OK before DONE: no DONE is sent any more.
rows: L4
> idle 5
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1 IDLE] ready
C: $1 IDLE
S: + idling
S: $1 OK enough
C: $2 NOOP
S: $2 OK done
logout
