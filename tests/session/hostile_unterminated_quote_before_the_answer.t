# A quote that is not closed ends with its line; the next line is the answer.
args: -o json
> noop
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: * LIST () "/" "open
S: $1 OK done
C: $2 NOOP
S: $2 OK still here
logout
<~ open
<~ still here
