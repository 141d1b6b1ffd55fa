# A certificate of next month.
via: tls
cert: future
> noop
expect-close
exit 5
