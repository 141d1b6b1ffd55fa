# A server without IMAP4 and IMAP4rev1 is reported; the session goes on.
rows: M4
> noop
S: * PREAUTH [CAPABILITY IMAP9 XTRA] ready
C: $1 NOOP
S: $1 OK done
logout
!~ IMAP4rev1
