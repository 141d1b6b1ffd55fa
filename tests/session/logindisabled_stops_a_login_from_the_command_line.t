# With LOGINDISABLED and no mechanism there is no way in: exit 4, no secret sent.
args: -u joe
env: IMAPSH_PASSWORD=MARKsecret
> noop
S: * OK [CAPABILITY IMAP4rev1 LOGINDISABLED] ready
leave
!! MARKsecret
exit 4
