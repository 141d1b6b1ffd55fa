# Bytes behind STARTTLS's OK are an injection: reported, the session ends, exit 5.
via: starttls
rows: A41
args: -u joe
env: IMAPSH_PASSWORD=MARKsecret
> noop
S: * OK [CAPABILITY IMAP4rev1 STARTTLS] ready
C: $1 STARTTLS
S: $1 OK begin
S: * CAPABILITY IMAP4rev1 X-INJECTED
expect-close
!~ inject
exit 5
