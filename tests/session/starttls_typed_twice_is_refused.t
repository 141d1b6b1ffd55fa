# STARTTLS under TLS is refused here.
via: tls
rows: A41 M9 M11
> starttls
S: * PREAUTH [CAPABILITY IMAP4rev1 STARTTLS] ready
logout
!~ already
exit 1
