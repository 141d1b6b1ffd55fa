# Names outside ASCII where all mailboxes are below INBOX and the delimiter is a dot.
rows: A6 A7 A16 A20 A30 A45 A46
server: courier tls starttls
mail: INBOX 001
> create "INBOX.Entwürfe.日本語 R&D"
> list
> \expect * LIST (*) "." "INBOX.Entw&APw-rfe.&ZeVnLIqe- R&-D"
> subscribe "INBOX.Entwürfe.日本語 R&D"
> lsub "" *
> \expect * LSUB (*) "." "INBOX.Entw&APw-rfe.&ZeVnLIqe- R&-D"
> unsubscribe "INBOX.Entwürfe.日本語 R&D"
> rename "INBOX.Entwürfe.日本語 R&D" INBOX.Проекты
> list "" INBOX.Проекты
> \expect * LIST (*) "." *INBOX.&BB8EQAQ+BDUEOgRCBEs-*
> select INBOX.Проекты
> \echo in $mailbox
> close
> status INBOX.Проекты (MESSAGES)
> delete INBOX.Проекты
> -select INBOX.Проекты
> \expect NO
<~ 日本語 R&D
<~ in INBOX.Проекты
exit 0
