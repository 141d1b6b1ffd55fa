# A server that looks for news only now and then while the client idles: they come all the same.
rows: L4
server: imap4d starttls
typed: pipe
mail: INBOX 001
file later
sleep 0.3
IMAPSH_PASSWORD=@PASSWORD@ exec @IMAPSH@ -X -q --tls-ca @LIVE@/ca.pem -c 'append INBOX <@DEMO@/002-alternative.eml' -u @USER@ imaps://127.0.0.1:@IMAPS@ >later.out 2>&1
end
> select
> \! sh ./later &
> idle 7
> \expect OK
> \expect * 2 EXISTS
> \echo exists $exists
<~ exists 2
exit 0
