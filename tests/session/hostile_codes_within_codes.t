# Brackets in a code are part of it.
args: -o json
> noop
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: * OK [X [Y [Z]]] text
S: $1 OK done
C: $2 NOOP
S: $2 OK still here
logout
<~ text
<~ still here
