# BYE to STARTTLS: no secret is sent.
via: tcp
args: --tls starttls -u joe
env: IMAPSH_PASSWORD=MARKsecret
> noop
S: * OK [CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN] ready
C: $1 STARTTLS
S: * BYE not today
close
exit 2 5
