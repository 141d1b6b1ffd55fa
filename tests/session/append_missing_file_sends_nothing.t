# A file that is not there is a local error.
rows: A1
> append INBOX <nothing-here
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
logout
!~ nothing-here
exit 1
