# --tls starttls on a server without STARTTLS: no secret, exit 5.
via: tcp
rows: A41
args: --tls starttls -u joe
env: IMAPSH_PASSWORD=MARKsecret
> noop
S: * OK [CAPABILITY IMAP4rev1] stripped
logout
!~ STARTTLS
!! MARKsecret
exit 5
