# No source of a password and no terminal: exit 4; lines of the script are not taken for one.
args: -u joe
> MARKline
S: * OK [CAPABILITY IMAP4rev1] ready
leave
exit 4
