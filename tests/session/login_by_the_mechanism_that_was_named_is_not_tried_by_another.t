# A mechanism that was named is the one that is wanted.
via: tls
args: -u joe --auth SCRAM-SHA-1-PLUS
env: IMAPSH_PASSWORD=pencil
> noop
S: * OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=SCRAM-SHA-1-PLUS AUTH=SCRAM-SHA-1] ready
C: $1 AUTHENTICATE SCRAM-SHA-1-PLUS {*}
S: $1 NO bad protocol / cancel
logout
exit 4
