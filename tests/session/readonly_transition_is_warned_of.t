# READ-ONLY while selected read-write: warned at once, $readonly tells.
rows: M8
> select INBOX
> noop
> \echo readonly $readonly
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 2 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 NOOP
S: * OK [READ-ONLY] somebody took it
S: $2 OK done
logout
!~ read-only
<~ readonly yes
