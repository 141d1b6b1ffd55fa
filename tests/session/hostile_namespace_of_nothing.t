# NAMESPACE with too few, too many and wrong values.
args: -o json
> noop
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: * NAMESPACE
S: * NAMESPACE NIL
S: * NAMESPACE (("" "/")) x (((
S: $1 OK done
C: $2 NOOP
S: $2 OK still here
logout
<~ "NAMESPACE"
<~ still here
