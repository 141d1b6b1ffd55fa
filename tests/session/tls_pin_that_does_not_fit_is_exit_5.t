# Another key than the pinned one is refused, although the certificate is good.
via: tls
args: --tls-pin sha256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= --tls-ca @CA@ imaps://localhost:@PORT@
> noop
expect-close
exit 5
