# LIST with and without options; special uses; LSUB.
rows: A16 A20
server: dovecot child tls
> create Box/Sub
> create Trash
> subscribe Box/Sub
> list
> \expect * LIST (*\Trash*) "/" Trash
> list "" %
> \expect * LIST (*\HasChildren*) "/" Box
> list Box/ %
> \expect * LIST (*) "/" Box/Sub
> list (SUBSCRIBED) "" * RETURN (CHILDREN SPECIAL-USE STATUS (MESSAGES))
> \expect * LIST (*\Subscribed*) "/" Box/Sub
> \expect * STATUS Box/Sub (MESSAGES 0)
> lsub
> \expect * LSUB () "/" Box/Sub
<~ Trash
<~ Sub
exit 0
