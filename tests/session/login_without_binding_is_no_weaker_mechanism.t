# Where nothing but the binding would prove the server, no other mechanism is tried.
via: tls
args: -u joe
env: IMAPSH_PASSWORD=pencil
> noop
S: * OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN AUTH=CRAM-MD5 AUTH=SCRAM-SHA-1-PLUS] ready
C: $1 AUTHENTICATE SCRAM-SHA-1-PLUS {*}
S: $1 NO bad protocol / cancel
logout
!~ the server also offers CRAM-MD5, PLAIN: choose one by --auth
exit 4
