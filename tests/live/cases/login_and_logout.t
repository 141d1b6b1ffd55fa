# LOGIN typed; a password that needs quotes; LOGOUT shows BYE.
rows: A17 A19 C2-C5 M5
server: dovecot none
typed: pipe
args: --tls-ca @LIVE@/ca.pem imaps://localhost:@IMAPS@
> login carol "pa\"ss\\wörd 100%"
> \echo $state $user
> logout
> \echo $state
<~ authenticated carol
<~ disconnected
!~ Logging out
exit 0
