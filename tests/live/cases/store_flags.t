# STORE adds, removes, replaces; silently; by UID; keywords; a list or a single flag.
rows: A43 A48
server: dovecot child tls
server: cyrus tls
server: courier tls
mail: INBOX 001 003 012
> select
> store 1:2 +FLAGS (\Deleted Work)
> \expect * 2 FETCH (*FLAGS (*Work*)*)
> store 2 -FLAGS \Deleted
> uid store 3 FLAGS.SILENT (\Answered $Forwarded)
> fetch 3 (FLAGS)
> \expect * 3 FETCH (*$Forwarded*)
> search keyword Work deleted
> \echo found $found
> store $found FLAGS ()
> search deleted
> \echo count $count
<~ found 1
<~ count 0
exit 0
