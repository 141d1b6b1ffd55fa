# TLS that ends without its goodbye in the middle of an answer: exit 2, not an end of data.
via: tls
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S- $1 OK do
cut
!~ the server closed the connection
exit 2
