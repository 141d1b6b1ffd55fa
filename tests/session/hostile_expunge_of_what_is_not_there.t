# EXPUNGE of message 0 and of one beyond the last does not make the count wrap.
> select INBOX
> noop
> \echo exists $exists
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $90 SELECT INBOX
S: * 3 EXISTS
S: $90 OK [READ-WRITE] done
C: $91 NOOP
S: * 0 EXPUNGE
S: * 4000000000 EXPUNGE
S: * 3 EXPUNGE
S: * 1 EXPUNGE
S: * 1 EXPUNGE
S: * 1 EXPUNGE
S: $91 OK done
logout
<~ exists 0
