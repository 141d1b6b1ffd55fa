# BAD to STARTTLS: no secret is sent, exit 5.
via: tcp
args: --tls starttls -u joe
env: IMAPSH_PASSWORD=MARKsecret
> noop
S: * OK [CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN] ready
C: $1 STARTTLS
S: $1 BAD what
leave
exit 5
