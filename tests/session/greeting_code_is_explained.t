# The code of a greeting is shown with its meaning, PREAUTH in words.
> noop
S: * PREAUTH [UNAVAILABLE] half asleep
C: $1 CAPABILITY
S: * CAPABILITY IMAP4rev1
S: $1 OK done
C: $2 NOOP
S: $2 OK done
logout
!~ connected to child, logged in already (PREAUTH): [UNAVAILABLE] half asleep — 
