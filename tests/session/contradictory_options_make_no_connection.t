# Two targets at once are a usage error; neither is tried.
rows: M12
via: tcp
args: --exec true imap://127.0.0.1:@PORT@
> noop
exit 1
