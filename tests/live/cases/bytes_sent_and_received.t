# \send, \recv, \raw, xatom: what the person types and nothing else.
rows: A27 A28 A34 A49 A48
server: dovecot child tls
server: cyrus tls
typed: pipe
mail: INBOX 001
> select
> \send "x1 NOOP\r\n"
> \recv
> \raw STATUS INBOX (MESSAGES)
> \expect * STATUS INBOX (MESSAGES 1)
> -xatom XFROB 1 (a b)
> \expect BAD
> -uid xfrob 1
> \expect BAD
<~ x1 OK
exit 0 3
