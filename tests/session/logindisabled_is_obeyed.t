# LOGIN is not sent to a server that forbids it; exit 4.
rows: A17
> login joe MARKsecret
S: * OK [CAPABILITY IMAP4rev1 LOGINDISABLED] ready
logout
!~ LOGINDISABLED
!! MARKsecret
exit 4
