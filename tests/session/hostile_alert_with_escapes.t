# An alert cannot act on the terminal either.
> noop
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: * OK [ALERT] \e[31mred\e]52;c;ZXZpbA==\x07
S: $1 OK done
C: $2 NOOP
S: $2 OK still here
logout
!! \e
!~ red
