# Nobody vouches for the certificate.
via: tls
cert: self-signed
> noop
expect-close
exit 5
