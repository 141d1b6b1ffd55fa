# SELECT and EXAMINE tell counts, UIDs and mode; STATUS tells them from outside; over every transport.
rows: A33 A42 C1 C6 M1 M3 M9 M15 T1
server: dovecot child plain starttls tls unix
server: cyrus plain starttls tls unix
server: imap4d tls
mail: INBOX 001 003 012
> SeLeCt
> \echo 1: $mailbox $exists $uidnext $readonly $state $protocol $status $code
> \expect OK [READ-WRITE]
> \expect * FLAGS (*\Seen*)
> \expect * OK [UIDVALIDITY *] *
> examine INBOX
> \echo 2: $mailbox $exists $readonly
> \expect OK [READ-ONLY]
> status INBOX (messages uidnext unseen)
> \expect * STATUS INBOX (MESSAGES 3 UIDNEXT 4 UNSEEN 1)
> status INBOX
> \expect * STATUS INBOX (*UIDVALIDITY *)
<~ 1: INBOX 3 4 no selected IMAP4rev1 OK READ-WRITE
<~ 2: INBOX 3 yes
exit 0
