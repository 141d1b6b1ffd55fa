# login USER asks for the password without echo.
rows: A17
see child> 
enter login joe
see Password
type MARKsecret\r
see joe@child> 
type \x04
S: * OK [CAPABILITY IMAP4rev1] ready
C: $1 LOGIN joe {*}MARKsecret{*}
S: $1 OK [CAPABILITY IMAP4rev1] in
logout
<! MARKsecret
lacks state/imapsh/history MARKsecret
