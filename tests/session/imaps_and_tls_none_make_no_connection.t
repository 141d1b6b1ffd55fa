# imaps:// and --tls none, or starttls, cannot both be meant: no connection is made.
rows: M12
via: tcp
args: --tls none imaps://127.0.0.1:@PORT@
> noop
!~ contradict
exit 1
