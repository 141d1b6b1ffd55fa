# The server's direction ends while it still reads.
via: tcp
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
half-close
expect-close
exit 2
