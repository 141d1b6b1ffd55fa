# Without UIDPLUS the command is sent as it was typed, or not at all.
rows: A10
> select INBOX
> -uid expunge 3:5
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 9 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 UID EXPUNGE 3:5
S: $2 BAD what
logout
