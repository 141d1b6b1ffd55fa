# A server that closes after BYE without the tagged answer.
rows: A19
> logout
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 LOGOUT
S: * BYE see you
close
exit 0
