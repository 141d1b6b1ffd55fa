# An entry that is edited to a login and left by Up goes to no history file, whether a line is entered then or not.
see child> 
enter noop
see OK one
see child> 
enter list
see OK two
see child> 
type \e[A\x15login joe MARKsecret\e[A
see noop
enter 
see OK three
see child> 
type \e[A\x15xatom LOGIN joe MARKsecret\e[A
see list
type \x15\x04
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: $1 OK one
C: $2 LIST "" *
S: $2 OK two
C: $3 NOOP
S: $3 OK three
logout
lacks state/imapsh/history MARKsecret
holds state/imapsh/history noop
