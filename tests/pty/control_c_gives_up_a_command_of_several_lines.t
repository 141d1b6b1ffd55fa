# ^C where a line continues another gives up the whole command, in a quote, a list and a here-document.
see child> 
enter search SUBJECT "abc
see "> 
type more\x03
see interrupted: nothing was sent
see child> 
enter fetch 1 (FLAGS
see (> 
type \x03
see child> 
enter append INBOX <<END
see > 
enter one line
see > 
type \x03
see child> 
enter noop
see child> 
type \x04
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: $1 OK done
logout
