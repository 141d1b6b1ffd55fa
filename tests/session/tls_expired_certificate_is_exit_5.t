# An expired certificate is refused in words.
via: tls
rows: M11
cert: expired
> noop
expect-close
!~ expired
exit 5
