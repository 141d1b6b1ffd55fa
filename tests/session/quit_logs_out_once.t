# \quit ends the script where it stands.
rows: M5
> \quit
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
logout
