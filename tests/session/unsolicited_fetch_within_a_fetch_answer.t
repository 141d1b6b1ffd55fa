# FETCH of other messages among the ones asked for.
args: -o raw
> select INBOX
> fetch 1 (UID)
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 2 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 FETCH 1 (UID)
S: * 2 FETCH (FLAGS (\Seen))
S: * 1 FETCH (UID 7)
S: * 3 EXISTS
S: $2 OK done
logout
<~ * 2 FETCH (FLAGS (\Seen))
<~ * 1 FETCH (UID 7)
<~ * 3 EXISTS
