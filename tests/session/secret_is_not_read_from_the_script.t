# A login without a password in a script does not take the next line for it.
via: tcp
> login joe
> delete everything
S: * OK [CAPABILITY IMAP4rev1] ready
leave
exit 4
