# xatom: any command, its words untouched.
rows: A49
> xatom XFROB a "b c" (d (e)) BODY[1]<0.5>
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 XFROB a "b c" (d (e)) BODY[1]<0.5>
S: $1 OK done
logout
