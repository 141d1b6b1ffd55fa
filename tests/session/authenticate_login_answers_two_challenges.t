# The old LOGIN mechanism asks for the name and the password.
rows: A2
args: -u joe --auth LOGIN
env: IMAPSH_PASSWORD=geheim
> noop
S: * OK [CAPABILITY IMAP4rev1 AUTH=LOGIN] ready
C: $1 AUTHENTICATE LOGIN
S: + VXNlcm5hbWU6
C: am9l
S: + UGFzc3dvcmQ6
C: Z2VoZWlt
S: $1 OK [CAPABILITY IMAP4rev1] in
C: $2 NOOP
S: $2 OK done
logout
