# A window that was made wider shows what did not fit before, one made narrower cuts.
see child> 
enter select INBOX
see child:INBOX> 
resize 24 60
enter fetch 1:2 ENVELOPE
see …
see child:INBOX> 
resize 24 200
enter fetch 1:2 ENVELOPE
see a subject that needs some room to be shown as a whole without a cut
see child:INBOX> 
type \x04
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: $1 OK done
C: $2 FETCH 1:2 ENVELOPE
S: * 1 FETCH (ENVELOPE (NIL "a subject that needs some room to be shown as a whole without a cut" NIL NIL NIL NIL NIL NIL NIL NIL))
S: * 2 FETCH (ENVELOPE (NIL "a subject that needs some room to be shown as a whole without a cut" NIL NIL NIL NIL NIL NIL NIL NIL))
S: $2 OK done
C: $3 FETCH 1:2 ENVELOPE
S: * 1 FETCH (ENVELOPE (NIL "a subject that needs some room to be shown as a whole without a cut" NIL NIL NIL NIL NIL NIL NIL NIL))
S: * 2 FETCH (ENVELOPE (NIL "a subject that needs some room to be shown as a whole without a cut" NIL NIL NIL NIL NIL NIL NIL NIL))
S: $3 OK done
logout
