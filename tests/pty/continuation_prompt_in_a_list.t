# An open list asks for more under a prompt of its own.
see child> 
enter status INBOX (MESSAGES
see > 
enter UNSEEN)
see child> 
type \x04
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 STATUS INBOX (MESSAGES UNSEEN)
S: * STATUS INBOX (MESSAGES 3 UNSEEN 1)
S: $1 OK done
logout
