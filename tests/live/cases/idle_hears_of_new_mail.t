# idle SECONDS ends by itself; what another session appends meanwhile is told at once.
rows: L4
server: dovecot tls
server: cyrus tls tls13
server: courier tls
server: nginx tls
typed: pipe
mail: INBOX 001
file later
sleep 0.3
IMAPSH_PASSWORD=@PASSWORD@ exec @IMAPSH@ -X -q --tls-ca @LIVE@/ca.pem -c 'append INBOX <@DEMO@/002-alternative.eml' imaps://@USER@@127.0.0.1:@IMAPS@ >/dev/null 2>&1
end
> select
> \! sh ./later &
> idle 2
> \expect OK
> \expect * 2 EXISTS
> \echo exists $exists
<~ exists 2
exit 0
