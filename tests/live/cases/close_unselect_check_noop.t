# CHECK and NOOP do nothing; UNSELECT keeps what is marked, CLOSE removes it.
rows: A3 A4 A23 L1
server: dovecot child tls
server: cyrus tls
server: imap4d tls
mail: INBOX 001 002
> select
> check
> noop
> store 1 +FLAGS (\Deleted)
> unselect
> \echo $state
> status INBOX (MESSAGES)
> \expect * STATUS INBOX (MESSAGES 2)
> select
> close
> status INBOX (MESSAGES)
> \expect * STATUS INBOX (MESSAGES 1)
> -fetch 1 (FLAGS)
<~ authenticated
!~ needs a mailbox
exit 0
