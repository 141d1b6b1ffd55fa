# "]" in a flag, as some servers have it.
rows: A44
args: -o raw
> select INBOX
> store 1 +FLAGS ([test])
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * FLAGS (\Seen [test])
S: * OK [PERMANENTFLAGS (\Seen [test] \*)] limited
S: * 2 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 STORE 1 +FLAGS ([test])
S: * 1 FETCH (FLAGS ([test] \Seen))
S: $2 OK done
logout
<~ ([test] \Seen)
