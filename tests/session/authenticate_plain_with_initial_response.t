# SASL-IR: the response goes with the command, in base64 of NUL joe NUL geheim.
rows: A2
args: -u joe --auth PLAIN
env: IMAPSH_PASSWORD=geheim
> noop
S: * OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] ready
C: $1 AUTHENTICATE PLAIN AGpvZQBnZWhlaW0=
S: $1 OK [CAPABILITY IMAP4rev1] in
C: $2 NOOP
S: $2 OK done
logout
