# The tag that the next command will have ends nothing now.
args: -o json
> noop
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: BAAB NO too early
S: $1 OK done
C: $2 NOOP
S: $2 OK still here
logout
<~ too early
<~ still here
