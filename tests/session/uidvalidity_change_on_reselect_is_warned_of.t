# The same mailbox with another UIDVALIDITY: UIDs kept from before mean nothing now.
rows: A33
> select INBOX
> select INBOX
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 2 EXISTS
S: * OK [UIDVALIDITY 1] valid
S: $1 OK [READ-WRITE] done
C: $2 SELECT INBOX
S: * 2 EXISTS
S: * OK [UIDVALIDITY 2] valid
S: $2 OK [READ-WRITE] done
logout
!~ UIDVALIDITY
