# A "+" out of nowhere is shown and does not disturb.
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: + what now
S: $1 OK done
logout
