# All messages of a mailbox in four lines.
rows: M16
server: dovecot child tls
server: cyrus tls
mail: INBOX 001 018 002
> select INBOX
> search ALL
> fetch $found (BODY.PEEK[])
> close
<~ Subject: {*}
exit 0
