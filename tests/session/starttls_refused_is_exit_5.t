# NO to STARTTLS ends a session that was to be secure.
via: starttls
rows: A41
args: -u joe
env: IMAPSH_PASSWORD=MARKsecret
> noop
S: * OK [CAPABILITY IMAP4rev1 STARTTLS] ready
C: $1 STARTTLS
S: $1 NO not today
leave
exit 5
