# A literal of 2^32 bytes that never comes costs no memory; its loss is exit 2.
> select INBOX
> fetch 1 BODY[]
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $90 SELECT INBOX
S: * 3 EXISTS
S: $90 OK [READ-WRITE] done
C: $91 FETCH 1 BODY[]
S: * 1 FETCH (BODY[] {4294967296}
fill 70000 x
cut
<~ xxxx
exit 2
