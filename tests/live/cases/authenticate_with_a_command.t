# authenticate MECH --with CMD: the command answers each challenge.
rows: A2
server: dovecot none
server: cyrus none
args: --tls-ca @LIVE@/ca.pem imaps://localhost:@IMAPS@
> authenticate PLAIN --with "printf '\\0alice\\0wonderland'"
> \echo $state
> \connect --tls-ca @LIVE@/ca.pem imaps://localhost:@IMAPS@
> -authenticate PLAIN --with "printf '\\0alice\\0wrong'"
> \expect NO
> \echo $state
<~ authenticated
<~ not-authenticated
exit 0
