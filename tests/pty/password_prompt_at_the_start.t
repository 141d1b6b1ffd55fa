# A user on the command line and no password: the terminal is asked once.
args: -u joe
see Password
type MARKsecret\r
see joe@child> 
type \x04
S: * OK [CAPABILITY IMAP4rev1] ready
C: $1 LOGIN joe {*}MARKsecret{*}
S: $1 OK [CAPABILITY IMAP4rev1] in
logout
<! MARKsecret
