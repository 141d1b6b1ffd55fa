# What a variable holds stays one text within a word and in parentheses, too: it opens, closes and ends nothing.
args: -k -q
rows: C2
> \set p "1] BODY[2"
> \set q ") (BODY[2]"
> \set r "a\" \"b"
> \set n "x) (y"
> select INBOX
> fetch 1 BODY[$p]
> fetch 1 (FLAGS $q)
> fetch 1 (FLAGS BODY[$p])
> fetch 1 (FLAGS x$q)
> search (FROM $r)
> search (FROM $n NOT SEEN)
> store 1 +FLAGS (Work $n)
> status a$r (UIDNEXT)
> xatom X1 a$n (b $n)
> search 1:$n
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 3 EXISTS
S: $1 OK [READ-WRITE] done
C: $3 SEARCH (FROM "a\" \"b")
S: $3 OK done
C: $4 SEARCH (FROM "x) (y" NOT SEEN)
S: $4 OK done
C: $5 STATUS "aa\" \"b" (UIDNEXT)
S: $5 OK done
C: $6 X1 "ax) (y" (b "x) (y")
S: $6 OK done
logout
!~ stdin:7: the value of $q is no item
!~ stdin:6: the value of $p cannot stand within a word here
!~ stdin:8: the value of $p cannot stand within a word here
!~ stdin:9: the value of $q cannot stand within a word here
!~ is no flag
exit 1
