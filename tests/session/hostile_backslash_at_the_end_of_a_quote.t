# A backslash before the closing quote does not swallow the line behind it.
args: -o json
> noop
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: * LIST () "/" "x\\\"
S: $1 OK done
C: $2 NOOP
S: $2 OK still here
logout
<~ LIST
<~ still here
