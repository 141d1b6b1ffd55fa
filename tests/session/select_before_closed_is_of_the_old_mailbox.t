# What comes before [CLOSED] in the answer to SELECT is about the mailbox that was open: RFC 7162 section 3.2.11.
args: -k
rows: A33
> select a
> search ALL
> select b
> \echo now [$exists] [$uidvalidity] [$uidnext] [$readonly] [$found]
> search ALL
> -select c
> \echo bad [$mailbox] [$exists] [$uidvalidity] [$found]
S: * PREAUTH [CAPABILITY IMAP4rev1 QRESYNC] ready
C: $1 SELECT a
S: * 9 EXISTS
S: * OK [UIDVALIDITY 1] x
S: * OK [UIDNEXT 90] x
S: $1 OK [READ-WRITE] done
C: $2 SEARCH ALL
S: * SEARCH 4 5
S: $2 OK done
C: $3 SELECT b
S: * 8 EXISTS
S: * 4 EXPUNGE
S: * FLAGS (old)
S: * OK [UIDNEXT 91] x
S: * OK [READ-ONLY] x
S: * OK [CLOSED] x
S: * 2 EXISTS
S: * OK [UIDVALIDITY 2] x
S: $3 OK [READ-WRITE] done
C: $4 SEARCH ALL
S: * SEARCH 1 2
S: $4 OK done
C: $5 SELECT c
S: * 1 EXPUNGE
S: $5 BAD what
logout
<~ now [2] [2] [] [no] []
<~ bad [b] [1] [2] [1]
<~ the mailbox that was open until now
exit 0
