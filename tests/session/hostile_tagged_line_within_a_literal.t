# The tagged answer inside a literal is text; the one behind it counts.
args: -o json
> select INBOX
> fetch 1 (UID FLAGS)
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $90 SELECT INBOX
S: * 3 EXISTS
S: $90 OK [READ-WRITE] done
C: $91 FETCH 1 (UID FLAGS)
S{ * 1 FETCH (UID 7 BODY[]
| $91 NO not this one
| BAAB NO nor this
S: )
S: $91 OK done
C: $92 NOOP
S: $92 OK still here
logout
<~ NO nor this
<~ still here
