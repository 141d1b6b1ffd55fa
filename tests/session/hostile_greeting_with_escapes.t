# What a greeting would do to the terminal is shown as escapes.
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] \e]0;owned\x07\e[2J
C: $1 NOOP
S: $1 OK done
logout
!~ owned
!! \e
