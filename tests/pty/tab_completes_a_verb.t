# TAB completes the only verb that begins so.
see child> 
type unsub\t
see unsubscribe 
enter x
see child> 
type \x04
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 UNSUBSCRIBE x
S: $1 OK done
logout
