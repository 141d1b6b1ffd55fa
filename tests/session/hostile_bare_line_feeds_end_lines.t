# Lines that end in LF alone are lines.
args: -o json
> noop
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S- * 5 EXISTS\n* 1 RECENT\n
S: $1 OK done
C: $2 NOOP
S: $2 OK still here
logout
<~ "EXISTS"
<~ "RECENT"
<~ still here
