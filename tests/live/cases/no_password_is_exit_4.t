# A password is needed and nothing can supply it.
rows: A17
server: dovecot none
args: --tls-ca @LIVE@/ca.pem imaps://alice@localhost:@IMAPS@ --password-file nowhere
> \echo never
<! never
!~ nowhere
exit 1 4
