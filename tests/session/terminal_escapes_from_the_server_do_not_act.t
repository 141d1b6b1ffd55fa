# ESC, C1 and bidi controls from the server are escaped in pretty output.
> noop
> list "" *
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: * OK \x1b]0;owned\x07 and \xc2\x9b31m and \xe2\x80\xae
S: $1 OK done \x1b[2J
C: $2 LIST "" *
S: * LIST () "/" "evil\x1b[31m"
S: $2 OK done
logout
<! \x1b
!! \x1b
<! \xc2\x9b
!! \xc2\x9b
!! \xe2\x80\xae
