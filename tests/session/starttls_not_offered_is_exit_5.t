# --tls starttls on a server without STARTTLS: no secret, exit 5.
via: tcp
rows: A41
args: --tls starttls -u joe
env: IMAPSH_PASSWORD=MARKsecret
> noop
S: * OK [CAPABILITY IMAP4rev1] stripped
C: $1 STARTTLS
S: $1 BAD unknown command
leave
!~ STARTTLS
!! MARKsecret
exit 5
