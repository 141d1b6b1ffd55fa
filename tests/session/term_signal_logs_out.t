# SIGTERM while a command is under way: a bounded end.
rows: M5
limit: 8
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
signal TERM
stall
exit 130 143 2
