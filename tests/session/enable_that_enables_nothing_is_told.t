# ENABLE is answered OK also when the server passes over what it does not know.
rows: A9
> enable CONDSTORE X-UNKNOWN
> -expunge 3
S: * PREAUTH [CAPABILITY IMAP4rev1 ENABLE] ready
C: $1 ENABLE CONDSTORE X-UNKNOWN
S: * ENABLED CONDSTORE
S: $1 OK done
logout
!~ the server did not enable X-UNKNOWN
!~ '3' is one word too many; usage: expunge, or uid expunge SET
