# IDLE answered BAD: no DONE, and the next command goes on.
args: -k
> idle 1
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1 IDLE] ready
C: $1 IDLE
S: $1 BAD no
C: $2 NOOP
S: $2 OK done
logout
exit 3
