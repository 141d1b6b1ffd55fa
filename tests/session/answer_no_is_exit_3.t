# NO to a command: the words on stderr, exit 3, the rest of the script is not run.
rows: M6
> delete nowhere
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 DELETE nowhere
S: $1 NO [NONEXISTENT] no such mailbox
logout
!~ stdin:1:
!~ no such mailbox
exit 3
