# Without SASL-IR the response waits for the continuation request.
rows: A2
args: -u joe --auth PLAIN -t
env: IMAPSH_PASSWORD=geheim
> noop
S: * OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] ready
C: $1 AUTHENTICATE PLAIN
S: + 
C: AGpvZQBnZWhlaW0=
S: $1 OK [CAPABILITY IMAP4rev1] in
C: $2 NOOP
S: $2 OK done
logout
!! AGpvZQBnZWhlaW0
!! geheim
