# The server accepts and closes.
via: tcp
rows: M7
> noop
cut
exit 2
