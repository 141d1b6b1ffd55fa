# --compress: the connection is compressed after the login, and again after \reconnect.
rows: M7
server: dovecot tls
server: cyrus tls
args: --compress
> \conninfo
> \reconnect
> \conninfo
> noop
<~ DEFLATE
<! none
exit 0
