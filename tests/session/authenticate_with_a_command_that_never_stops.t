# A command whose answer has no end is left after 1 MiB, and the exchange is cancelled.
rows: A2
> authenticate PLAIN --with "exec yes"
S: * OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] ready
C: $1 AUTHENTICATE PLAIN
S: +
C: *
S: $1 BAD cancelled
logout
!~ longer than 1 MiB
exit 4
