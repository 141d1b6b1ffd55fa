# A URL written for another UIDVALIDITY opens the mailbox, with a warning.
rows: M3
via: tcp
arg: imap://127.0.0.1:@PORT@/INBOX;UIDVALIDITY=7
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * OK [UIDVALIDITY 8] valid
S: $1 OK done
C: $2 NOOP
S: $2 OK done
logout
!~ UIDVALIDITY is 8 and was 7
