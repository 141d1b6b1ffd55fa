# --mbox: a line that holds an address or a time and is taken for text is said with its place; known separators split.
rows: A1
env: TZ=UTC0
file old
From joe@example.org Wed Jul 17 02:44:25 MET DST 1996
Subject: one

From joe@example.org we heard nothing.

From bob
From here on nothing is said.

From root
Subject: of another message?

From uunet!joe Wed Jul 17 02:44 EDT 96 remote from uunet
Subject: two

end
> append INBOX --mbox old
S: * PREAUTH [CAPABILITY IMAP4rev1 MULTIAPPEND LITERAL+] ready
C{+ $1 APPEND INBOX "17-Jul-1996 02:44:25 +0200"
| Subject: one
|
| From joe@example.org we heard nothing.
|
| From bob
| From here on nothing is said.
|
| From root
| Subject: of another message?
C{+  "17-Jul-1996 02:44:00 -0400"
| Subject: two
C:
S: $1 OK done
logout
!~ old:4: 'From joe@example.org we heard nothing.' is taken for text of message 1, not for the beginning of another one
!! 'From bob'
!~ old:9: 'From root' is taken for text of message 1, not for the beginning of another one
!~ 2 messages
exit 0
