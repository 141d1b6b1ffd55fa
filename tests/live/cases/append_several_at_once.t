# MULTIAPPEND: several messages, each with its flags and date, by one command.
rows: A1
server: dovecot child tls
server: cyrus tls tls13
mail: INBOX 001
> append INBOX (\Seen) <@DEMO@/002-alternative.eml (\Flagged) "1-Feb-2020 00:00:00 +0000" <@DEMO@/003-mixed-attachments.eml
> \echo $appenduid
> select INBOX
> fetch 2:3 (FLAGS)
> \expect * 2 FETCH (*\Seen*)
> \expect * 3 FETCH (*\Flagged*)
<~ 2:3
exit 0
