# Pipelining: a line with an earlier result within a word or a list waits for it; one with a quoted "$" does not.
args: --pipeline 64 -q
> select a
> uid search ALL
> uid fetch $found,9 (UID)
> noop
> search (UID $found)
> status "$found" (UIDNEXT)
> status b (UIDNEXT)
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT a
S: * 2 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 UID SEARCH ALL
delay 200
S: * SEARCH 7 8
S: $2 OK done
C: $3 UID FETCH 7:8,9 (UID)
S: * 1 FETCH (UID 7)
S: $3 OK done
C: $4 NOOP
delay 200
S: $4 OK done
C: $5 SEARCH (UID 7:8)
S: $5 OK done
C: $6 STATUS "$found" (UIDNEXT)
C: $7 STATUS b (UIDNEXT)
S: * STATUS $found (UIDNEXT 9)
S: $6 OK done
S: * STATUS b (UIDNEXT 9)
S: $7 OK done
logout
