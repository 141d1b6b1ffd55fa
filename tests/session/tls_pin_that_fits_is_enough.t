# A pin vouches for a certificate that nobody else vouches for.
via: tls
rows: M11
cert: self-signed
args: --tls-pin @PIN@ imaps://localhost:@PORT@
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: $1 OK done
logout
