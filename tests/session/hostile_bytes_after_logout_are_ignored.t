# What follows the answer to LOGOUT does no harm.
> logout
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 LOGOUT
S: * BYE bye
S: $1 OK done
S: * 1 FETCH (FLAGS
S- garbage \x00\xff without an end
close
