# A literal that is announced and does not come.
rows: L5
args: --timeout 1
> select INBOX
> fetch 1 BODY[]
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 1 EXISTS
S: $1 OK done
C: $2 FETCH 1 BODY[]
S: * 1 FETCH (BODY[] {100}
S- only so much
stall
exit 8
