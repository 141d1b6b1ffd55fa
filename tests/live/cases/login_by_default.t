# What each server offers is enough to log in by default, in every way to reach it.
rows: A2 A17 A18
server: dovecot plain starttls tls
server: cyrus plain starttls tls tls13
server: courier plain starttls tls
server: imap4d starttls tls
server: nginx plain starttls tls
typed: pipe
> \echo $user $state
> noop
> select
> \echo $state $mailbox
<~ @USER@ authenticated
<~ selected INBOX
exit 0
