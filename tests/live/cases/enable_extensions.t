# ENABLE: what the server has enabled is kept; UTF8=ACCEPT is not known here, $utf8 says so.
rows: A9 T3
server: dovecot child tls
server: cyrus tls
> enable CONDSTORE QRESYNC
> \expect * ENABLED *QRESYNC*
> enable UTF8=ACCEPT
> \echo utf8 $utf8
> \conninfo
<~ utf8 no
<~ QRESYNC
exit 0
