# PREAUTH on a clear connection that was to be upgraded is an attack, not a greeting.
via: starttls
args: -u joe
env: IMAPSH_PASSWORD=MARKsecret
> append INBOX <<END
> MARKmail
> END
S: * PREAUTH [CAPABILITY IMAP4rev1] welcome
leave
!~ PREAUTH
exit 5
