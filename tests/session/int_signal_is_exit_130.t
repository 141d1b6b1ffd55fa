# SIGINT in a script while the server is silent: exit 130.
limit: 8
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
signal INT
delay 300
signal INT
stall
exit 130
