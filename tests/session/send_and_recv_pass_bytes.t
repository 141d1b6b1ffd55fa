# \send adds nothing; \recv reads a line, or N bytes, and interprets nothing.
rows: A26 A27 A28 A34
> \send "X1 NOOP\r\n"
> \recv
> \recv 4
> \recv
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: X1 NOOP
S: * 9 EXISTS
S: X1 OK fine
C: $1 NOOP
S: $1 OK done
logout
<~ * 9 EXISTS
<~ OK fine
