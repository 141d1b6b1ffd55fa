# A user in the URL and another one by --user: a usage error, and no connection.
rows: M12
via: tcp
args: -u bob imap://alice@127.0.0.1:@PORT@
> noop
!~ contradict
exit 1
