# A command that needs a login is not sent before one.
rows: M6
> select INBOX
S: * OK [CAPABILITY IMAP4rev1] ready
logout
!~ login
exit 1
