# The end of the script sends LOGOUT once; no CLOSE, no EXPUNGE.
rows: M5
> select INBOX
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 1 EXISTS
S: $1 OK [READ-WRITE] done
logout
