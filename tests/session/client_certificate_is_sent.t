# A client certificate whose file is not there is an error before any connection.
rows: M10
via: tls
args: --tls-cert @DIR@/nothing.pem --tls-key @DIR@/nothing.key
> noop
!~ nothing.pem
exit 1 5
