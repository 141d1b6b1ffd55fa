# Pipelining: SELECT, EXPUNGE and a line that needs an earlier result wait until all before them is answered.
args: --pipeline 64 -q
> status a (UIDNEXT)
> select a
> noop
> uid search ALL
> uid fetch $found (UID)
> expunge
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 STATUS a (UIDNEXT)
S: * STATUS a (UIDNEXT 9)
S: $1 OK done
C: $2 SELECT a
S: * 2 EXISTS
S: $2 OK [READ-WRITE] done
C: $3 NOOP
S: $3 OK done
C: $4 UID SEARCH ALL
S: * SEARCH 7 8
S: $4 OK done
C: $5 UID FETCH 7:8 (UID)
S: * 1 FETCH (UID 7)
S: * 2 FETCH (UID 8)
S: $5 OK done
C: $6 EXPUNGE
S: $6 OK done
C: $7 NOOP
S: $7 OK done
logout
exit 0
