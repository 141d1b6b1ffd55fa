# A list in a variable keeps its parentheses, and is a list wherever one can stand; what is no list is none.
rows: C2 A11 A43
args: -k -q
> \set items (FLAGS UID)
> \set bare "FLAGS BODY[HEADER.FIELDS (A B)]"
> \set since (CHANGEDSINCE 5)
> \set flags (\Seen Work)
> \set returned (MIN MAX)
> \set special (USE (\Drafts))
> \set forged "(a) (b)"
> \echo $items (1 "2") "(3)"
> select INBOX
> fetch 1 $items
> fetch 1 $bare
> fetch 1 FLAGS $since
> store 1 +FLAGS $flags
> append INBOX $flags "x"
> status INBOX $items
> search RETURN $returned ALL
> create x $special
> search RETURN $forged ALL
> fetch 1 FLAGS $forged
> status INBOX $forged
S: * PREAUTH [CAPABILITY IMAP4rev1 LITERAL+ ESEARCH CONDSTORE CREATE-SPECIAL-USE] ready
C: $1 SELECT INBOX
S: * 3 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 FETCH 1 (FLAGS UID)
S: $2 OK done
C: $3 FETCH 1 (FLAGS BODY[HEADER.FIELDS (A B)])
S: $3 OK done
C: $4 FETCH 1 FLAGS (CHANGEDSINCE 5)
S: $4 OK done
C: $5 STORE 1 +FLAGS (\Seen Work)
S: $5 OK done
C: $6 APPEND INBOX (\Seen Work) {1+}
C: x
S: $6 OK done
C: $7 STATUS INBOX (FLAGS UID)
S: $7 OK done
C: $8 SEARCH RETURN (MIN MAX) ALL
S: $8 OK done
C: $9 CREATE x (USE (\Drafts))
S: $9 OK done
C: $10 SEARCH RETURN "(a) (b)" ALL
S: $10 BAD what
logout
<~ (FLAGS UID) (1 "2") (3)
!~ stdin:19: '$forged' is one word too many
!~ stdin:20: items: expected an item or a list
exit 3
