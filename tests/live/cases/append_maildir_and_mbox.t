# Many messages from a Maildir folder and an mbox file keep their flags and dates.
rows: A1
server: dovecot child tls
server: cyrus tls
server: courier tls
file md/cur/1700000000.M10P1.h:2,S
Subject: second

two
end
file md/cur/1700000000.M9P1.h:2,FR
Subject: first

one
end
file md/new/1700000001.M1P1.h
Subject: third

three
end
file old
From joe@example.org Wed Jul 17 02:44:25 1996 +0000
Subject: fourth
Status: RO

>From here
end
> append INBOX --maildir md
> \echo maildir $appenduid
> append INBOX --mbox old
> select INBOX
> search subject first answered flagged unseen
> \expect * SEARCH 1
> search subject second seen unanswered
> \expect * SEARCH 2
> search subject third unseen unflagged
> \expect * SEARCH 3
> search subject fourth seen body "From here"
> \expect * SEARCH 4
> fetch 4 (INTERNALDATE)
> \expect * 4 FETCH (*17-Jul-1996 02:44:25 +0000*
<~ maildir 1:3
exit 0
