# A list typed over two lines is one entry of the history.
see child> 
enter xatom XFROB (a
see (> 
enter b)
see child> 
type \x1b[A
see xatom XFROB (a b)
enter 
see child> 
type \x04
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 XFROB (a b)
S: $1 OK done
C: $2 XFROB (a b)
S: $2 OK done
logout
holds state/imapsh/history xatom XFROB (a b)
