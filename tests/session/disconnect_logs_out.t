# \disconnect sends LOGOUT; what follows has no connection.
rows: A24
> \disconnect
> -noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
logout
