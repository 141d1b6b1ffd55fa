# A certificate for another host is refused, and its names are shown.
via: tls
rows: M13
cert: wrong-name
> noop
expect-close
!~ other.example
exit 5
