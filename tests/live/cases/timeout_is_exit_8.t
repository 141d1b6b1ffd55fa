# --timeout: a server that says nothing costs that long, and exit 8.
rows: L5
server: dovecot none
arg: --exec
arg: sleep 20
args: --timeout 1
> \echo never
<! never
exit 8
