# The server ends the session while one thinks: said at once, \reconnect would bring it back.
rows: M7
see child> 
see maintenance
see imapsh> 
enter noop
see reconnect
see imapsh> 
type \x04
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
delay 300
S: * BYE maintenance
close
