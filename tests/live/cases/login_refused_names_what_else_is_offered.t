# A server offers SCRAM to a user of whom it has a hash alone: the error names what else there is, which works.
rows: A17
server: imap4d none
file try
IMAPSH_PASSWORD=builder @IMAPSH@ -X --tls-ca @LIVE@/ca.pem -c '\echo in' "$@" imaps://bob%40test@localhost:@IMAPS@ 2>&1 || echo status $?
end
> \! sh ./try
> \! sh ./try --auth PLAIN
> \! sh ./try --auth LOGIN
<~ PLAIN
<~ --auth
<~ status 4
<~ in
exit 0
