# The server's process is killed: the session is closed, exit 2, and \reconnect starts another.
rows: M7 M15
server: dovecot child
mail: INBOX 001
> select
> \conninfo | sed -n 's/.* child //p' >pid
> \! kill -KILL $(cat pid)
> -noop
> \echo $state
> \reconnect
> \echo $state $mailbox
> \conninfo | sed -n 's/.* child //p' >pid
> \! kill -KILL $(cat pid)
> noop
> \echo never
<~ disconnected
<~ selected INBOX
<! never
exit 2
