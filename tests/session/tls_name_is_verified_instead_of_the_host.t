# --tls-name says which name must be in the certificate.
via: tls
rows: M13
cert: wrong-name
args: --tls-name other.example
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: $1 OK done
logout
