# Alt-# makes a comment of the line, which the history keeps without its secret.
see child> 
type login joe MARKsecret\e#
see #login
see child> 
enter noop
see done
see child> 
type \x04
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: $1 OK done
logout
lacks state/imapsh/history MARKsecret
holds state/imapsh/history noop
