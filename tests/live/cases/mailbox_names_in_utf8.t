# After ENABLE UTF8=ACCEPT a name is UTF-8 on the wire too.
rows: A15 A16
server: courier tls
> enable UTF8=ACCEPT
> create INBOX.Entwürfe
> list
> \expect * LIST (*) "." "INBOX.Entwürfe"
> select INBOX.Entwürfe
> \echo $utf8 $mailbox
<~ yes INBOX.Entwürfe
exit 0
