# The same under TLS: a truncated stream is told from an end.
rows: M7 M9
via: tls
sweep: 17 2 5 0
> select INBOX
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 1 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 NOOP
S: $2 OK done
logout
