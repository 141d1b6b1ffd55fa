# Words outside ASCII go as UTF-8 with a charset; $found and $count; ESEARCH and SEARCHRES where there are.
rows: A32 C8
server: dovecot child tls
server: cyrus tls
server: nginx starttls
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
> search return (min max count) all
> \expect * ESEARCH (TAG *) *MAX 8*
> search or from a@example.test (seen unseen)
> \echo or $found
<~ found 8 1
<~ body 8
<~ all 1:8 8
<~ none 0
<~ or 8
exit 0
