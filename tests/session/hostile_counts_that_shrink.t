# EXISTS that shrinks without an EXPUNGE is believed, as the last word.
args: -o json
> noop
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: * 5 EXISTS
S: * 2 EXISTS
S: $1 OK done
C: $2 NOOP
S: $2 OK still here
logout
<~ "number":2
<~ still here
