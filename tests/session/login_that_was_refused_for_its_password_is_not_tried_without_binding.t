# A code says that it was not the binding.
via: tls
args: -u joe
env: IMAPSH_PASSWORD=pencil
> noop
S: * OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=SCRAM-SHA-1-PLUS AUTH=SCRAM-SHA-1] ready
C: $1 AUTHENTICATE SCRAM-SHA-1-PLUS {*}
S: $1 NO [AUTHENTICATIONFAILED] who is joe?
logout
exit 4
