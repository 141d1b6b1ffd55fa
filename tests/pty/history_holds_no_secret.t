# A typed password goes to the server and never to the history file.
see child> 
enter login joe MARKsecret
see child> 
enter noop
see child> 
type \x04
S: * OK [CAPABILITY IMAP4rev1] ready
C: $1 LOGIN joe {*}MARKsecret{*}
S: $1 OK [CAPABILITY IMAP4rev1] in
C: $2 NOOP
S: $2 OK done
logout
holds state/imapsh/history noop
lacks state/imapsh/history MARKsecret
