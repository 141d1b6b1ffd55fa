# recent gives a pending RECENT, else asks with a NOOP, else nothing.
rows: A29
args: -o raw
> select INBOX
> recent
> recent
> recent
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 2 EXISTS
S: * 1 RECENT
S: $1 OK [READ-WRITE] done
C: $2 NOOP
S: * 4 RECENT
S: $2 OK done
C: $3 NOOP
S: $3 OK done
logout
