# A file that cannot take the output is an error that names it, not silence.
> list >/dev/full
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 LIST "" *
S: * LIST () "/" INBOX
S: $1 OK done
logout
!~ write /dev/full: No space left on device
exit 1
