# --tls-insecure goes on, and says what is wrong each time.
rows: M11
server: dovecot none
server: cyrus none
env: IMAPSH_PASSWORD=wonderland
args: --tls-insecure imaps://alice@localhost:@IMAPS@
> \echo $state
<~ authenticated
!~ --tls-insecure
exit 0
