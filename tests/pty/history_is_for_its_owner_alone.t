# A history that others could read is its owner's alone afterwards.
file state/imapsh/history
capability
end
see child> 
enter \! chmod 666 state/imapsh/history
see child> 
enter noop
see child> 
type \x04
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: $1 OK done
logout
holds state/imapsh/history capability
holds state/imapsh/history noop
mode state/imapsh/history 600
