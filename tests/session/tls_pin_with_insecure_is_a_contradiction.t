# --tls-insecure and a pin say opposite things: a usage error, no connection.
rows: M12
via: tls
args: --tls-insecure --tls-pin sha256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= imaps://localhost:@PORT@
> noop
exit 1
