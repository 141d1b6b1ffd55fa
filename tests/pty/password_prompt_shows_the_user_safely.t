# Escape sequences and control characters in the user's name do not reach the terminal in the prompt.
see child> 
enter login "a\x1b[31mb"
see Password for 
type \x03
see child> 
type \x04
S: * OK [CAPABILITY IMAP4rev1] ready
logout
<! \x1b[31m
