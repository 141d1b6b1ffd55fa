# A server that cannot prove that it knows the password is not trusted: exit 4.
rows: A2
args: -u user --auth SCRAM-SHA-256
env: IMAPSH_PASSWORD=pencil
> select INBOX
S: * OK [CAPABILITY IMAP4rev1 AUTH=SCRAM-SHA-256] ready
C: $1 AUTHENTICATE SCRAM-SHA-256
S: + 
C: {*}
S: + cj1ub3RvdXJub25jZSxzPVcyMlphSjBTTlk3c29Fc1VFamI2Z1E9PSxpPTQwOTY=
C: *
S: $1 BAD cancelled
leave
exit 4
