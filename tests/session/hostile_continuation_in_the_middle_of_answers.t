# "+" between untagged lines asks for nothing and hides nothing.
args: -o json
> noop
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: * 5 EXISTS
S: + what
S: * 6 EXISTS
S: $1 OK done
C: $2 NOOP
S: $2 OK still here
logout
<~ "number":6
<~ still here
