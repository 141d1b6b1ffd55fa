# A server that takes no password in the clear gets none; STARTTLS, then it does.
rows: A17 A41
server: dovecot none
env: IMAPSH_PASSWORD=wonderland
args: --plaintext --tls-ca @LIVE@/ca.pem imap://@STRICT@:@IMAP@ --trace=trace
> -login alice wonderland
> \echo 1 $state
> starttls
> login alice wonderland
> \echo 2 $state
<~ 1 not-authenticated
<~ 2 authenticated
!~ LOGINDISABLED
lacks trace wonderland
exit 0
