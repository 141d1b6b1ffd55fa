# LF becomes CRLF; flags, date and UID of the new message are those asked for.
rows: A1 U4
server: dovecot child tls
server: cyrus tls
server: courier tls
server: nginx tls
typed: pipe
file message
From: a@example.test
Subject: lines

one
two
end
> append INBOX (\Seen Work) "17-Jul-1996 02:44:25 -0700" <message
> \echo uid $appenduid
> append INBOX 1996-07-17T09:44:26Z < message
> append INBOX <<END
> Subject: here
>
> text
> END
> select INBOX
> fetch 1:3 (FLAGS INTERNALDATE RFC822.SIZE)
> \expect * 1 FETCH (*RFC822.SIZE 50*)
> \expect * 1 FETCH (*Work*)
> \expect * 1 FETCH (*INTERNALDATE "*:25 *"*)
> \expect * 2 FETCH (*INTERNALDATE "*:26 *"*)
> \expect * 3 FETCH (*RFC822.SIZE 23*)
> fetch 1 (BODY.PEEK[TEXT]) >text
> \! printf 'one\r\ntwo\r\n' | cmp - text
<~ uid 1
exit 0
