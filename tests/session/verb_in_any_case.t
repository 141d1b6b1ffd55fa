# Verbs may be typed in any case.
rows: C1
> SeLeCt INBOX
> NOOP
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 0 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 NOOP
S: $2 OK done
logout
