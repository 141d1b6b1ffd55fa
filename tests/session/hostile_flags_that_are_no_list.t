# Flags that are NIL, an atom, a string or a number.
args: -o json
> select INBOX
> fetch 1 (UID FLAGS)
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $90 SELECT INBOX
S: * 3 EXISTS
S: $90 OK [READ-WRITE] done
C: $91 FETCH 1 (UID FLAGS)
S: * 1 FETCH (UID 7 FLAGS NIL)
S: * 2 FETCH (UID 8 FLAGS \Seen)
S: * 3 FETCH (UID 9 FLAGS "x")
S: $91 OK done
C: $92 NOOP
S: $92 OK still here
logout
<~ "UID":7
<~ "UID":8
<~ "UID":9
<~ still here
