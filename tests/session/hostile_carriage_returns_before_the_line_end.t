# CR CR LF ends one line.
args: -o json
> noop
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: * 5 EXISTS\r
S: $1 OK done
C: $2 NOOP
S: $2 OK still here
logout
<~ "EXISTS"
<~ still here
