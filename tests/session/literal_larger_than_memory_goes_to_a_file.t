# A literal of eight million bytes passes to >FILE.
args: -o raw
> select INBOX
> fetch 1 BODY[] >mail
> \! test $(wc -c <mail) -gt 8000000 && echo large enough
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 1 EXISTS
S: $1 OK done
C: $2 FETCH 1 BODY[]
S: * 1 FETCH (BODY[] {8000000}
fill 8000000 x
S: )
S: $2 OK done
logout
<~ large enough
