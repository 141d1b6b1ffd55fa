# starttls, typed: capabilities are asked for anew; a second time it is refused here.
rows: A41 T4 A39
server: dovecot none
server: cyrus none
server: nginx none
server: courier none
args: --tls-ca @LIVE@/ca.pem imap://localhost:@IMAP@
> starttls
> \conninfo
> starttls
<~ TLS1.{*}
<~ after tls
!~ TLS
exit 1 3
