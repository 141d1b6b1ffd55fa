# CR in the middle of a line is a byte like others, shown as an escape.
args: -o json
> noop
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: * OK a\rb
S: $1 OK done
C: $2 NOOP
S: $2 OK still here
logout
<~ a\x5crb
<~ still here
