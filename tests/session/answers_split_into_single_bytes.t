# Bytes that arrive one by one give the same.
args: -o raw
> select INBOX
> fetch 1 BODY[]
split 1
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 1 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 FETCH 1 BODY[]
S{ * 1 FETCH (BODY[]
| hello
S: )
S: $2 OK done
logout
< {...}
< * 1 FETCH (BODY[] {7}\r
< hello\r
< )\r
< {...}
