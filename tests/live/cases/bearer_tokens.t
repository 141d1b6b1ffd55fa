# OAUTHBEARER and XOAUTH2 by a token from a file or a command; a refusal tells what the server says.
rows: A2
server: dovecot none
args: -X
args: --tls-ca @LIVE@/ca.pem
args: --password-command
arg: cat @LIVE@/token
args: --auth OAUTHBEARER imaps://alice@localhost:@IMAPS@
> \echo 1 $user
> \set auth XOAUTH2
> \connect --tls-ca @LIVE@/ca.pem --password-command "cat @LIVE@/token" imaps://alice@localhost:@IMAPS@
> \echo 2 $user
> \connect --tls-ca @LIVE@/ca.pem --password-command "cat @LIVE@/expired-token" imaps://alice@localhost:@IMAPS@
<~ 1 alice
<~ 2 alice
!~ the server says
!~ refused
exit 4
