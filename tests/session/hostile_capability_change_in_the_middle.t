# Capabilities that change without being asked for are taken over.
> noop
> \echo $capabilities
S: * PREAUTH [CAPABILITY IMAP4rev1 ONE] ready
C: $1 NOOP
S: * CAPABILITY IMAP4rev1 TWO
S: $1 OK done
logout
<~ IMAP4rev1 TWO
