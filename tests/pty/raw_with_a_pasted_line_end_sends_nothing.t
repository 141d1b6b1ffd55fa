# Two lines pasted behind \raw are one line with a line end in it: nothing is sent.
see child> 
type \e[200~\x5craw NOOP\nX1 DELETE INBOX\e[201~
enter 
see line end
see child> 
type \x04
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
logout
