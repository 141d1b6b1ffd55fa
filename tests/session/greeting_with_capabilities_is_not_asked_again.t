# Capabilities that came with the greeting are not asked for a second time.
rows: M4 T4 A23
> noop
S: * OK [CAPABILITY IMAP4rev1 IDLE] ready
C: $1 NOOP
S: $1 OK done
logout
