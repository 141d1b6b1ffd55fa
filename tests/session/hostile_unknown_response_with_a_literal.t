# An unknown response with a literal is shown whole.
args: -o json
> noop
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S{ * XYZZY (a
| one
| two
S: )
S: $1 OK done
C: $2 NOOP
S: $2 OK still here
logout
<~ XYZZY
<~ one\x5cr\x5cntwo
<~ still here
