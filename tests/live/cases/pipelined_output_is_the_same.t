# --pipeline changes nothing but the time: the same script gives the same, sent ahead or not.
rows: M16
server: dovecot child tls
server: cyrus tls
server: nginx tls
server: imap4d starttls
typed: pipe
mail: INBOX 001 002 003 010
file script
list "" *
select
fetch 1 (UID FLAGS)
fetch 2:3 (ENVELOPE)
store 2 +FLAGS (\Answered)
search ANSWERED
uid search ALL
\echo $found $count
noop
status INBOX (MESSAGES)
-status Nowhere (MESSAGES)
\expect NO
fetch 4 BODY.PEEK[]
uid fetch 1:* (FLAGS) >>@DIR@/flags
append Sent <@DEMO@/002-alternative.eml
fetch 4 (RFC822.SIZE)
store 2 -FLAGS (\Answered)
close
end
> -create Sent
> \i script
> \o one
> \i script
> \o many
> \set pipeline 64
> \i script
> \o
> \! for f in one many; do grep -v modseq $f >$f.same; done; diff one.same many.same && echo the same; wc -l <flags
<~ the same
<~ 15
exit 0
