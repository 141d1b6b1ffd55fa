# UIDVALIDITY 0, beyond 32 bits, and none: told as they came, with no crash.
> select INBOX
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 1 EXISTS
S: * OK [UIDVALIDITY 0] a
S: * OK [UIDVALIDITY 99999999999] b
S: * OK [UIDVALIDITY] c
S: * OK [UIDNEXT -1] d
S: * OK [HIGHESTMODSEQ 18446744073709551616] e
S: $1 OK [READ-WRITE] done
logout
<~ INBOX
