# ANONYMOUS.
rows: A2
server: dovecot none
server: cyrus none
args: --tls-ca @LIVE@/ca.pem imaps://localhost:@IMAPS@
> authenticate ANONYMOUS guest
> \echo $state
<~ authenticated
exit 0
