# --tls starttls is demanded of a loopback peer too; a pin, a name.
rows: A41 M11 M13
server: dovecot none
server: cyrus none
env: IMAPSH_PASSWORD=wonderland
args: --tls starttls --tls-ca @LIVE@/ca.pem --tls-name imap.example.test imap://alice@127.0.0.1:@IMAP@
> \conninfo
<~ TLS1.{*}
<~ imap.example.test
exit 0
