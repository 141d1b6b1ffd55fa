# A line that begins with "-" may fail.
> -delete nowhere
> - delete nowhere2
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 DELETE nowhere
S: $1 NO no
C: $2 DELETE nowhere2
S: $2 NO no
C: $3 NOOP
S: $3 OK done
logout
