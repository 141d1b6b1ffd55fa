# imaps:// with a certificate that is vouched for.
via: tls
rows: M9 M11 M13
> noop
> \conninfo
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: $1 OK done
logout
<~ TLS1.3
