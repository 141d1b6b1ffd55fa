# A literal of 2^63 bytes is beyond limit-literal, which the error names.
> select INBOX
> fetch 1 BODY[]
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $90 SELECT INBOX
S: * 3 EXISTS
S: $90 OK [READ-WRITE] done
C: $91 FETCH 1 BODY[]
S: * 1 FETCH (BODY[] {9223372036854775808}
expect-close
!~ limit-literal
exit 6
