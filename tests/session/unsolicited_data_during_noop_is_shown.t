# EXISTS, EXPUNGE, FETCH and FLAGS that nobody asked for are shown in their order.
rows: A23
args: -o raw
> select INBOX
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 5 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 NOOP
S: * 5 EXPUNGE
S: * 6 EXISTS
S: * 2 FETCH (FLAGS (\Deleted))
S: $2 OK done
logout
< {...}
< * 5 EXPUNGE\r
< * 6 EXISTS\r
< * 2 FETCH (FLAGS (\Deleted))\r
< {...}
