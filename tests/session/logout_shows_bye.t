# LOGOUT's BYE is shown; it is the orderly end, sent once.
rows: A19 M5
> logout
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 LOGOUT
S: * BYE see you
S: $1 OK bye
exit 0
