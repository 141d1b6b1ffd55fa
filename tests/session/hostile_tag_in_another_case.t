# Tags are compared as they were sent: "baaa" is not BAAA.
args: -o json
> noop
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: baaa OK not me
S: $1 OK done
C: $2 NOOP
S: $2 OK still here
logout
<~ not me
<~ still here
