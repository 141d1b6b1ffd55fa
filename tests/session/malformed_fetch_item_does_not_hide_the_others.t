# One unreadable item: the rest is shown, the session goes on.
args: -o json
> select INBOX
> fetch 1 (UID FLAGS RFC822.SIZE)
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 1 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 FETCH 1 (UID FLAGS RFC822.SIZE)
S: * 1 FETCH (UID 17 RFC822.SIZE many FLAGS (\Seen))
S: $2 OK done
C: $3 NOOP
S: $3 OK done
logout
<~ 17
<~ Seen
