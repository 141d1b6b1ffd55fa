# imap:///… without a host connects to this machine.
rows: M3
via: tcp
arg: imap://:@PORT@
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: $1 OK done
logout
