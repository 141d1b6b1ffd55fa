# ^Z hands the terminal back to whoever started imapsh, as it was; what was typed is there on coming back.
see child> 
type no
see no
type \x1a
see child> no
type op\r
see OK done
see child> 
enter login joe
see Password
type MARKse\x1acret\r
see joe@child> 
type \x04
S: * OK [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: $1 OK done
C: $2 LOGIN joe {*}
S: $2 OK [CAPABILITY IMAP4rev1] in
logout
<! MARK
