# xatom: <FILE and <<END anywhere, in lists of any depth too; "~" before it makes a literal8.
file a
one
end
> xatom APPEND x UTF8 (~<a)
> xatom APPEND x CATENATE (URL "/x" TEXT <a TEXT <<END)
> two
> END
> xatom XDEEP ((a (<a b) "c<d") ~<a e)
> xatom XPLAIN ("<a" ("<b") x<y)
> -xatom XBAD (<missing)
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 APPEND x UTF8 (~{4}
S: + go on
C- one\n)\r\n
S: $1 OK done
C: $2 APPEND x CATENATE (URL "/x" TEXT {4}
S: + go on
C- one\n TEXT {4}\r\n
S: + go on
C- two\n)\r\n
S: $2 OK done
C: $3 XDEEP ((a ({4}
S: + go on
C- one\n b) "c<d") ~{4}\r\n
S: + go on
C- one\n e)\r\n
S: $3 OK done
C: $4 XPLAIN ("<a" ("<b") x<y)
S: $4 OK done
logout
!~ open missing: No such file
