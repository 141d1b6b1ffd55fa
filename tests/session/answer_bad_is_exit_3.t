# BAD to a command does not end the session, only the script.
rows: M6 A49
args: -k
> xatom FROBNICATE 1
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 FROBNICATE 1
S: $1 BAD what?
C: $2 NOOP
S: $2 OK done
logout
exit 3
