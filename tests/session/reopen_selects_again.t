# \reopen after the transition.
rows: M8
> select INBOX
> noop
> \reopen
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 2 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 NOOP
S: * OK [READ-ONLY] somebody took it
S: $2 OK done
C: $3 SELECT INBOX
S: * 2 EXISTS
S: $3 OK [READ-WRITE] done
logout
