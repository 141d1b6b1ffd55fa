# EXTERNAL: the client certificate is the login; one of an unknown authority is not.
rows: A2 M10 M11
server: dovecot none
args: --tls-ca @LIVE@/ca.pem --tls-cert @LIVE@/alice.pem --tls-key @LIVE@/alice.key --auth EXTERNAL imaps://alice@localhost:@IMAPS@
> \echo $user $state
<~ alice authenticated
exit 0
