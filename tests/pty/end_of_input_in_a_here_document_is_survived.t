# ^D in a here-document gives it up, and leaves the prompt as it was.
env: TERM=xterm
see child> 
enter append INBOX <<END
see > 
type \x04
see the input ends before the line 'END'
see child> 
enter \x5cecho one
see one\r\n
see child> 
type \x04
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
logout
<! \r\r\none
