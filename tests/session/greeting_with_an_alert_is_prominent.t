# An ALERT in a greeting is shown as one, and its text once.
> noop
S: * PREAUTH [ALERT] the disk is full
C: $1 CAPABILITY
S: * CAPABILITY IMAP4rev1
S: $1 OK done
C: $2 NOOP
S: $2 OK done
logout
! *** the server alerts you: PREAUTH [ALERT] the disk is full
! connected to child, logged in already (PREAUTH)
! OK done
