# --tls-insecure does not stand in for STARTTLS.
via: tcp
args: --tls-insecure --tls starttls -u joe
env: IMAPSH_PASSWORD=MARKsecret
> noop
S: * OK [CAPABILITY IMAP4rev1] ready
C: $1 STARTTLS
S: $1 BAD unknown command
leave
exit 5
