# A script is warned when a message that another session removed renumbers those behind it; UIDs stay.
rows: U5
server: dovecot tls
server: cyrus tls
server: courier tls
typed: pipe
mail: INBOX 001 002 003
file other
IMAPSH_PASSWORD=@PASSWORD@ exec @IMAPSH@ -X -q --tls-ca @LIVE@/ca.pem -c 'store 1 +FLAGS.SILENT (\Deleted)' -c expunge imaps://@USER@@127.0.0.1:@IMAPS@/INBOX >/dev/null 2>&1
end
> select
> \! sh ./other
> noop
> \expect * 1 EXPUNGE
> \echo exists $exists
> uid fetch 2 (UID)
> \expect * 1 FETCH (UID 2)
<~ exists 2
!~ use uid commands
exit 0
