# \conninfo: addresses, descriptor, TLS, certificate chain, binding, the three sets of capabilities.
rows: A24 A38 A39 T4 M1
server: dovecot starttls
server: cyrus starttls
> \conninfo
<~ 127.0.0.1 port @IMAP@
<~ TLS1.{*}
<~ CN=localhost
<~ imap.example.test
<~ after tls
<~ after login
<~ fd
<~ compression
exit 0
