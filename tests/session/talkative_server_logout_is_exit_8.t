# Who goes on talking instead of answering a LOGOUT is left after --timeout as a whole.
args: --timeout 1
limit: 8
> logout
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 LOGOUT
drip 100
many 300 * {#} EXISTS
exit 8
