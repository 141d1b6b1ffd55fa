# A TCP reset instead of an answer.
via: tcp
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
reset
exit 2
