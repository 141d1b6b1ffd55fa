# A password that was given for one server is not used for another: that it is there is said, and it is asked for.
via: tcp
args: imap://joe@127.0.0.1:@PORT@
env: IMAPSH_PASSWORD=MARKenv
file config/imapsh/rc
\account other imap://bob@localhost:@PORT@
end
see joe@127.0.0.1> 
enter \disconnect
see > 
enter \connect other
see the password that was given is for joe at 127.0.0.1:
see Password for bob: 
type MARKbob\r
see bob@localhost> 
enter \quit
S: * OK [CAPABILITY IMAP4rev1] ready
C: $1 LOGIN joe MARKenv
S: $1 OK [CAPABILITY IMAP4rev1] in
logout
connection
S: * OK [CAPABILITY IMAP4rev1] ready
C: $2 LOGIN bob MARKbob
S: $2 OK [CAPABILITY IMAP4rev1] in
logout
<! MARK
