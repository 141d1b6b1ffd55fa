# What the server does not advertise is sent all the same, with a note; the answer is its own.
rows: A25 A26
server: dovecot child
server: cyrus tls
mail: INBOX 001
> select
> -proxyauth bob
> \expect BAD
> -partial 1 RFC822 1 10
> \expect BAD
!~ PARTIAL exists in IMAP4
exit 0
