# A certificate for other names is refused; the names are shown.
rows: M13
server: dovecot none
server: cyrus none
args: --tls-ca @LIVE@/ca.pem --tls-name mail.example.org imaps://localhost:@IMAPS@
> \echo never
<! never
!~ imap.example.test
exit 5
