# PARTIAL is sent as RFC 1730 has it, and its answer shown.
rows: M1 A25
args: -o raw
> select INBOX
> partial 1 RFC822 1 10
> \echo $protocol
S: * PREAUTH [CAPABILITY IMAP4] old times
C: $1 SELECT INBOX
S: * 1 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 PARTIAL 1 RFC822 1 10
S: * 1 FETCH (RFC822 "0123456789")
S: $2 OK done
logout
<~ 0123456789
<~ IMAP4
