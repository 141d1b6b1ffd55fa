# A client certificate whose file is not there: an error that names it.
rows: M10
via: tls
args: --tls-cert @DIR@/nothing.pem --tls-key @DIR@/nothing.key
> noop
expect-close
!~ nothing.pem
exit 1 5
