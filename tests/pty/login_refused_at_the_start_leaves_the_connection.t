# A wrong password at the prompt does not end the session: another login may follow.
args: -u joe
see Password
type MARKwrong\r
see refused
see child> 
enter login joe
see Password
type MARKsecret\r
see joe@child> 
type \x04
S: * OK [CAPABILITY IMAP4rev1] ready
C: $1 LOGIN joe MARKwrong
S: $1 NO [AUTHENTICATIONFAILED] wrong
C: $2 LOGIN joe MARKsecret
S: $2 OK [CAPABILITY IMAP4rev1] in
logout
<! MARK
