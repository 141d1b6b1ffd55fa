# SIGTERM in the middle of an answer ends it in bounded time, without a command but LOGOUT.
limit: 8
> list "" *
> delete x
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 LIST "" *
S: * LIST () "/" one
signal TERM
stall
exit 130 2 8
