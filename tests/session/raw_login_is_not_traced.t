# A login sent by \raw or \send keeps its secret out of the trace.
args: --trace
> \raw LOGIN joe sesame
> \send "x1 LOGIN joe sesame\r\n"
> \recv
S: * OK [CAPABILITY IMAP4rev1] ready
C: $1 LOGIN joe sesame
S: $1 OK [CAPABILITY IMAP4rev1] in
C: x1 LOGIN joe sesame
S: x1 OK again
logout
!~ [secret]
!! sesame
