# NO to IDLE: DONE would be a command of its own.
rows: L4
> idle 5
S: * PREAUTH [CAPABILITY IMAP4rev1 IDLE] ready
C: $1 IDLE
S: $1 NO not now
logout
exit 3
