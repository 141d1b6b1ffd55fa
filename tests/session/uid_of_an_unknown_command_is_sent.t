# uid COMMAND for commands that no row knows.
rows: A48 U5
> select INBOX
> uid fetch 7 (FLAGS)
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 2 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 UID FETCH 7 (FLAGS)
S: * 1 FETCH (UID 7 FLAGS ())
S: $2 OK done
logout
