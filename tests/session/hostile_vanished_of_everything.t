# VANISHED of all numbers there are, with nothing selected.
args: -o json
> noop
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: * VANISHED (EARLIER) 1:4294967295
S: * VANISHED x
S: $1 OK done
C: $2 NOOP
S: $2 OK still here
logout
<~ "VANISHED"
<~ still here
