# What looks like the command's end inside a literal is a message.
args: -o raw
> select INBOX
> fetch 1 BODY[]
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 1 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 FETCH 1 BODY[]
S{ * 1 FETCH (BODY[]
| A2 OK fooled
| B OK fooled
S:  UID 5)
S: $2 OK done
logout
< {...}
< * 1 FETCH (BODY[] {{*}}\r
< A2 OK fooled\r
< B OK fooled\r
<  UID 5)\r
< {...}
