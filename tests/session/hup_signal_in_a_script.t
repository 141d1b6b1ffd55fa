# SIGHUP ends a script as SIGTERM does.
limit: 8
> list "" *
> delete x
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 LIST "" *
S: * LIST () "/" one
signal HUP
stall
exit 130 2 8
