# Words outside ASCII, from servers without ESEARCH; $found and $count.
rows: A32 C8
server: courier tls
server: imap4d starttls
server: nginx tls
server: cyrus tls13
mail: INBOX 001 005 006 007 008 030 032
file message
From: a@example.test
Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?= zum Fest
Content-Type: text/plain; charset=utf-8

Привет, Welt
end
> append INBOX <message
> select
> search subject Grüße
> \echo found $found $count
> uid search charset UTF-8 body "Привет"
> \echo body $found
> search all
> \echo all $found $count
> search not all
> \echo none $count
> search or from a@example.test (subject "zum Fest" unseen)
> \echo or $found
<~ found 8 1
<~ body 8
<~ all 1:8 8
<~ none 0
<~ or 8
exit 0
