# Each command of RFC 3501 as it is typed and as it is sent.
rows: A3 A4 A6 A7 A10 A16 A20 A30 A43 A45 A46
> list
> lsub
> create "a b"
> rename "a b" c
> subscribe c
> unsubscribe c
> delete c
> select
> check
> store 1:2,4 +FLAGS.SILENT (\Deleted)
> expunge
> close
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 LIST "" *
S: * LIST () "/" INBOX
S: $1 OK done
C: $2 LSUB "" *
S: * LSUB () "/" INBOX
S: $2 OK done
C: $3 CREATE "a b"
S: $3 OK done
C: $4 RENAME "a b" c
S: $4 OK done
C: $5 SUBSCRIBE c
S: $5 OK done
C: $6 UNSUBSCRIBE c
S: $6 OK done
C: $7 DELETE c
S: $7 OK done
C: $8 SELECT INBOX
S: * 4 EXISTS
S: $8 OK [READ-WRITE] done
C: $9 CHECK
S: $9 OK done
C: $10 STORE 1:2,4 +FLAGS.SILENT (\Deleted)
S: $10 OK done
C: $11 EXPUNGE
S: * 4 EXPUNGE
S: * 2 EXPUNGE
S: * 1 EXPUNGE
S: $11 OK done
C: $12 CLOSE
S: $12 OK done
logout
