# Servers without MULTIAPPEND: one message after the other, also from an mbox file.
rows: A1
server: courier tls
server: imap4d starttls
typed: pipe
file message
From: a@example.test
Subject: lines

one
two
end
file old
From joe@example.org Wed Jul 17 02:44:25 1996 +0000
Subject: first
Status: RO

one

From joe@example.org Wed Jul 17 02:44:26 1996 +0000
Subject: second

two
end
> append INBOX (\Seen) "17-Jul-1996 09:44:25 +0000" <message
> append INBOX --mbox old
> select INBOX
> \echo exists $exists
> search seen
> \expect * SEARCH 1 2
> fetch 1 (FLAGS INTERNALDATE)
> \expect * 1 FETCH (*17-Jul-1996 09:44:25 +0000*)
> fetch 1 (BODY.PEEK[TEXT]) >text
> \! printf 'one\r\ntwo\r\n' | cmp - text
> fetch 3 (BODY.PEEK[HEADER.FIELDS (SUBJECT)])
> \expect * 3 FETCH *
<~ exists 3
exit 0
