# >FILE and | COMMAND get the bytes of the sections, and nothing of what stands beside them.
> select INBOX
> uid fetch 7 (UID FLAGS BODY.PEEK[TEXT]) >out
> uid fetch 7 (UID FLAGS BODY.PEEK[TEXT]) | sed s/^/piped:/
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 2 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 UID FETCH 7 (UID FLAGS BODY.PEEK[TEXT])
S: * 1 FETCH (UID 7 FLAGS (\Seen) BODY[TEXT] "bytes")
S: $2 OK done
C: $3 UID FETCH 7 (UID FLAGS BODY.PEEK[TEXT])
S: * 1 FETCH (UID 7 BODY[TEXT] "bytes" FLAGS (\Seen))
S: $3 OK done
logout
holds out bytes
lacks out FLAGS
lacks out message
< INBOX (read-write)
<   messages       2
< piped:bytes
!~ message 1: FLAGS (\Seen)
!! UID 7
