# COPY, MOVE and EXPUNGE, each by number and by UID; $copyuid.
rows: A5 A10 A48 L2
server: dovecot child tls
server: cyrus tls
mail: Archive
mail: Trash
mail: INBOX 001 002 003 005 008 010
> select
> copy 1:2 Archive
> \echo copied $copyuid
> uid copy 3 Archive
> move 6 Trash
> uid move 5 Trash
> store 1,3 +FLAGS.SILENT (\Deleted)
> uid expunge 3
> \echo left $exists
> expunge
> \echo left $exists
> status Archive (MESSAGES)
> \expect * STATUS Archive (MESSAGES 3)
> status Trash (MESSAGES)
> \expect * STATUS Trash (MESSAGES 2)
> close
> \echo $state
<~ copied 1:2
<~ left 3
<~ left 2
<~ authenticated
exit 0
