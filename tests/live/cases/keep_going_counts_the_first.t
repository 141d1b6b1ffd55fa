# -k goes on after a failure; the status is that of the first.
rows: M6
server: dovecot child
args: -k
> delete nowhere
> \expect OK
> \echo still here
<~ still here
exit 3
