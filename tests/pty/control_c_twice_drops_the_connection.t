# A second ^C while the server is silent drops the connection; the prompt comes back.
see child> 
enter noop
see interrupted
see imapsh> 
type \x04
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
signal INT
delay 300
signal INT
stall
