# Message numbers are not sent while an earlier command may let an EXPUNGE come: RFC 9051 section 5.5.
args: --pipeline 64 -q
> select a
> fetch 1 (UID)
> store 2 +FLAGS.SILENT (\Seen)
> search 1:2
> noop
> uid copy 7 x
> fetch 2 (UID)
> uid search 1
> uid copy 7 x
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $99 SELECT a
S: * 2 EXISTS
S: $99 OK [READ-WRITE] done
C: $1 FETCH 1 (UID)
C: $2 STORE 2 +FLAGS.SILENT (\Seen)
C: $3 SEARCH 1:2
C: $4 NOOP
C: $5 UID COPY 7 x
S: * 1 FETCH (UID 7)
S: $1 OK done
S: $2 OK done
S: * SEARCH 1
S: $3 OK done
S: $4 OK done
delay 200
S: $5 OK done
C: $6 FETCH 2 (UID)
S: $6 OK done
C: $7 UID SEARCH 1
C: $8 UID COPY 7 x
S: * SEARCH
S: $7 OK done
S: $8 OK done
logout
exit 0
