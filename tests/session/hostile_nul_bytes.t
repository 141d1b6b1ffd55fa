# NUL in a line and in a literal: nothing is cut off behind it.
args: -o json
> select INBOX
> fetch 1 BODY[]
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 1 EXISTS
S: * OK a\x00b
S: $1 OK [READ-WRITE] done
C: $2 FETCH 1 BODY[]
S{ * 1 FETCH (BODY[]
| a\x00behind
S: )
S: $2 OK done
C: $3 NOOP
S: $3 OK done
logout
<~ behind
