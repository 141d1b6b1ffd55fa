# INPROGRESS (RFC 9585) moves the progress line at a terminal, and is no line of its own there.
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
see child>
enter noop
C: $1 NOOP
delay 600
S: * OK [INPROGRESS ("$1" 175 1000)] still at it
see 175 of 1000 (17 %)
S: * OK [INPROGRESS ("$1" NIL NIL)] still there
see still there
S: $1 OK done
see OK done
<! still at it
enter \q
logout
