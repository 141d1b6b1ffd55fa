# After BYE nothing is owed: who goes on talking, however fast, is left after ten seconds at most, and the BYE is told.
limit: 14
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: * BYE shutting down
drip 300
many 1000 * {#} EXISTS
!~ the server ended the session: shutting down
exit 2
