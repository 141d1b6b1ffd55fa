# >FILE takes the output of one command, >>FILE adds to it.
args: -o raw
> noop >out
> noop >>out
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: * 1 EXISTS
S: $1 OK done
C: $2 NOOP
S: * 2 EXISTS
S: $2 OK done
logout
<! EXISTS
exit 0
