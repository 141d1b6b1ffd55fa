# A server that never answers: the timeout says so.
rows: L5
args: --timeout 1
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
stall
exit 8
