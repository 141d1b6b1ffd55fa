# A variable stands within a word and in parentheses, never in quotes; its value is one text, quoted as its place needs.
rows: C8 C2
args: -k -q
> \set base Old
> \set sep /
> \set both a b
> \set who "bob \"x\" smith"
> \set part 1.2
> \set label Work
> select INBOX
> fetch 1:$exists FLAGS
> fetch $exists:* FLAGS
> status ${base}/2024 (UIDNEXT)
> status $base$sep${base}x (UIDNEXT)
> status "$base/2024" (UIDNEXT)
> status x-$both (UIDNEXT)
> fetch 1 BODY.PEEK[$part]
> fetch 1 (FLAGS BODY.PEEK[$part.MIME])
> search FROM $who
> search (OR FROM $who SUBJECT "$who")
> store 1 +FLAGS $label
> store 1 +FLAGS ($label \Seen)
> status a$ (UIDNEXT)
> status a$-b$-c (UIDNEXT)
> xatom X1 1:$exists a$both ($label)
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 5 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 FETCH 1:5 FLAGS
S: $2 OK done
C: $3 FETCH 5:* FLAGS
S: $3 OK done
C: $4 STATUS Old/2024 (UIDNEXT)
S: $4 OK done
C: $5 STATUS Old/Oldx (UIDNEXT)
S: $5 OK done
C: $6 STATUS "$base/2024" (UIDNEXT)
S: $6 OK done
C: $7 STATUS "x-a b" (UIDNEXT)
S: $7 OK done
C: $8 FETCH 1 BODY.PEEK[1.2]
S: $8 OK done
C: $9 FETCH 1 (FLAGS BODY.PEEK[1.2.MIME])
S: $9 OK done
C: $10 SEARCH FROM "bob \"x\" smith"
S: $10 OK done
C: $11 SEARCH (OR FROM "bob \"x\" smith" SUBJECT "$who")
S: $11 OK done
C: $12 STORE 1 +FLAGS (Work)
S: $12 OK done
C: $13 STORE 1 +FLAGS (Work \Seen)
S: $13 OK done
C: $14 STATUS a$ (UIDNEXT)
S: $14 OK done
C: $15 STATUS a$-b$-c (UIDNEXT)
S: $15 OK done
C: $16 X1 1:5 "aa b" (Work)
S: $16 OK done
logout
exit 0
