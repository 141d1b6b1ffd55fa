# A message whose header is UTF-8, after ENABLE UTF8=ACCEPT. (Courier wants the list of flags, empty or not.)
rows: A1 A15
server: courier tls
typed: pipe
file message
From: a@example.test
Subject: Grüße

Привет
end
> enable UTF8=ACCEPT
> append INBOX () utf8 <message
> select INBOX
> fetch 1 BODY.PEEK[] >got
> \! sed "s/$/\r/" message | cmp - got
exit 0
