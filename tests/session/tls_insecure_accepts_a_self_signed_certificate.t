# --tls-insecure relaxes the certificate.
via: tls
cert: self-signed
args: --tls-insecure
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: $1 OK done
logout
