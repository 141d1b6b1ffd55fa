# A certificate of an unknown authority is refused, in words, with the option that helps.
rows: M9 M11
server: dovecot none
server: cyrus none
env: IMAPSH_PASSWORD=wonderland
args: imaps://alice@localhost:@IMAPS@
> \echo never
<! never
!~ --tls-ca
!! wonderland
exit 5
