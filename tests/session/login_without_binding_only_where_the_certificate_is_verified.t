# Nothing tells whom TLS is with: only the binding would, and it is not left out.
via: tls
args: -u joe --tls-insecure
env: IMAPSH_PASSWORD=pencil
> noop
S: * OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN AUTH=SCRAM-SHA-1-PLUS AUTH=SCRAM-SHA-1] ready
C: $1 AUTHENTICATE SCRAM-SHA-1-PLUS {*}
S: $1 NO bad protocol / cancel
logout
!~ refused by SCRAM-SHA-1-PLUS
exit 4
