# EXTERNAL with a certificate of an unknown authority does not log in.
rows: A2 M10
server: dovecot none
args: --tls-ca @LIVE@/ca.pem --tls-cert @LIVE@/stranger.pem --tls-key @LIVE@/stranger.key --auth EXTERNAL imaps://alice@localhost:@IMAPS@
> \echo $user $state
<! alice authenticated
exit 2 4 5
