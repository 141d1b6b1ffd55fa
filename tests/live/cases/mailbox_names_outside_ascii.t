# A name is UTF-8 for the user and modified UTF-7 on the wire, in every command that has one.
rows: A6 A7 A16 A20 A30 A45 A46
server: dovecot child tls
server: cyrus tls
server: nginx tls
server: imap4d starttls
mail: INBOX 001
> create "Entwürfe/日本語 R&D"
> list
> \expect * LIST (*) "/" "Entw&APw-rfe/&ZeVnLIqe- R&-D"
> subscribe "Entwürfe/日本語 R&D"
> lsub "" *
> \expect * LSUB (*) "/" "Entw&APw-rfe/&ZeVnLIqe- R&-D"
> unsubscribe "Entwürfe/日本語 R&D"
> lsub "" Entw*
> rename "Entwürfe/日本語 R&D" Проекты
> list "" Проекты
> \expect * LIST (*) "/" *&BB8EQAQ+BDUEOgRCBEs-*
> select Проекты
> \echo in $mailbox
> close
> status Проекты (MESSAGES)
> delete Проекты
> -select Проекты
> \expect NO
<~ 日本語 R&D
<~ in Проекты
<~ Проекты
exit 0
