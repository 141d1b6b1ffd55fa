# TAB after a backslash.
see child> 
type \x5cconni\t
see \x5cconninfo
enter 
see child> 
type \x04
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
logout
