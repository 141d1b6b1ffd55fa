# \date, \internaldate, \flags, \int2ap, \utf7 beside a connection.
rows: U1-U4
server: dovecot child
mail: INBOX 001
> \date "17-Jul-1996 02:44:25 -0700"
> \internaldate 837596665
> \int2ap 4711
> \flags "FLAGS (\\Seen a)"
> \utf7 Entw&APw-rfe
> \utf7 Проекты
> \date yesterdayish
<~ 837596665
<~ 1996-07-17
<~ 17-Jul-1996 09:44:25 +0000
<~ BCGH
<~ \Seen
<~ Entwürfe
<~ &BB8EQAQ+BDUEOgRCBEs-
<! &:
exit 1
