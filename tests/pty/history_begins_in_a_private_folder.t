# The history and the folders that are made for it are their owner's alone.
see child> 
enter noop
see child> 
type \x04
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: $1 OK done
logout
mode state/imapsh/history 600
mode state/imapsh 700
