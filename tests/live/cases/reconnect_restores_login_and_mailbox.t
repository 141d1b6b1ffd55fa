# \disconnect, \reconnect: the same login and mailbox; \reopen: read-write again.
rows: M7 M8 A24 A38
server: dovecot tls child plain
server: cyrus starttls tls13
server: courier starttls
server: nginx tls
server: imap4d tls
mail: INBOX 001 002
> examine INBOX
> \disconnect
> \echo 1 $state
> \reconnect
> \echo 2 $state $mailbox $exists $readonly
> \reopen
> \echo 3 $readonly
<~ 1 disconnected
<~ 2 selected INBOX 2 yes
<~ 3 no
exit 0
