# The server hangs up instead of shaking hands.
via: tcp
args: --tls starttls -u joe
env: IMAPSH_PASSWORD=MARKsecret
> noop
S: * OK [CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN] ready
C: $1 STARTTLS
S: $1 OK go
eat 1
cut
exit 2 5
