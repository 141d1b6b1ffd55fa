# OK before the server has sent its signature is not believed.
rows: A2
args: -u user --auth SCRAM-SHA-256
env: IMAPSH_PASSWORD=pencil
> select INBOX
S: * OK [CAPABILITY IMAP4rev1 AUTH=SCRAM-SHA-256 SASL-IR] ready
C: $1 AUTHENTICATE SCRAM-SHA-256 {*}
S: $1 OK [CAPABILITY IMAP4rev1] you are in, trust me
leave
exit 4
