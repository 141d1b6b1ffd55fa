# A literal of 2^64 bytes: refused by the limit, exit 6, nothing allocated.
> select INBOX
> fetch 1 BODY[]
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 1 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 FETCH 1 BODY[]
S: * 1 FETCH (BODY[] {18446744073709551615}
S: xx
expect-close
exit 6
