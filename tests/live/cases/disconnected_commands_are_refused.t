# Without a connection and before a login commands are refused here, with the reason.
rows: M6
server: dovecot none
args: --tls-ca @LIVE@/ca.pem imaps://localhost:@IMAPS@ -k
> select
> \disconnect
> select
<! INBOX
!~ log
!~ \connect
exit 1
