# The same over TCP.
rows: M7
via: tcp
sweep: 7 2 0
> select INBOX
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 1 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 NOOP
S: $2 OK done
logout
