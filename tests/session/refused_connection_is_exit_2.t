# Nobody listens there.
via: none
args: imap://127.0.0.1:1
> noop
exit 2
