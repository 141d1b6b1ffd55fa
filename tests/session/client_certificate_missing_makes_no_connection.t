# A client certificate whose file is not there: an error that names it, and no connection.
rows: M10
via: tls
args: --tls-cert @DIR@/nothing.pem --tls-key @DIR@/nothing.key
> noop
!~ nothing.pem
exit 1
