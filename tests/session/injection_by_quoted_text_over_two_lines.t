# A quoted argument with a line end leaves in one line (modified UTF-7) or in a literal.
> create "x
> A9 DELETE INBOX"
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 CREATE {*}A9 DELETE INBOX{*}
S: $1 NO cannot
logout
exit 3
