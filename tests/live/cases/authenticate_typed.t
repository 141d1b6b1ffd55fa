# authenticate without a mechanism takes the strongest; login_cram_md5; each at a new connection.
rows: A2 A18 A24 A38
server: dovecot none
server: cyrus none
env: IMAPSH_PASSWORD=wonderland
args: --tls-ca @LIVE@/ca.pem --trace=trace imaps://localhost:@IMAPS@
> authenticate SCRAM-SHA-1 alice
> \echo 1 $user $state
> \connect --tls-ca @LIVE@/ca.pem imaps://localhost:@IMAPS@
> login_cram_md5 alice
> \echo 2 $user $state
> \connect --tls-ca @LIVE@/ca.pem imaps://localhost:@IMAPS@
> \set user alice
> authenticate
> \echo 3 $user $state
> \connect --tls-ca @LIVE@/ca.pem imaps://localhost:@IMAPS@
> \echo 4 $user $state
<~ 1 alice authenticated
<~ 2 alice authenticated
<~ 3 alice authenticated
<~ 4 alice authenticated
holds trace AUTHENTICATE SCRAM-SHA-256
lacks trace wonderland
exit 0
