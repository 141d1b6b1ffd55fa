# ^D on an empty line logs out.
rows: M5
see child> 
type \x04
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
logout
