# A password that is refused: exit 4, whatever the mechanism, and the reason.
rows: A17 M6
server: dovecot none
server: cyrus none
server: nginx none
server: courier none
env: IMAPSH_PASSWORD=wrong-Passw0rd
args: --trace --tls-ca @LIVE@/ca.pem imaps://alice@localhost:@IMAPS@
> \echo never
<! never
!~ refused
!! wrong-Passw0rd
exit 4
