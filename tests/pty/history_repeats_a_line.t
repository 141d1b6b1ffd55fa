# The line before comes back by ^P.
see child> 
enter noop
see child> 
type \x10
see noop
enter 
see child> 
type \x04
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: $1 OK done
C: $2 NOOP
S: $2 OK done
logout
holds state/imapsh/history noop
