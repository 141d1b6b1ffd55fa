# A quoted argument with a line end leaves as a literal or not at all.
> create "x
> A9 DELETE INBOX"
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 CREATE {17}
S: + go on
C- x\nA9 DELETE INBOX
C:
S: $1 NO cannot
leave
exit 1 3
