# \send sends nothing when an escape is none.
rows: A34
> -\send "X1 NOOP\x4g"
> -\send "X1 NOOP\x-1"
> -\send "X1 NOOP\q"
> -\send "X1 NOOP\x4"
> -\send "X1 NOOP\"
> \send "X1 NO\x4FP\r\n"
> \recv
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: X1 NOOP
S: X1 OK fine
logout
!~ stdin:1: \send: no known escape at column 8
!~ stdin:2: \send: no known escape at column 8
!~ stdin:3: \send: no known escape at column 8
!~ stdin:4: \send: no known escape at column 8
!~ stdin:5: \send: no known escape at column 8
<~ OK fine
