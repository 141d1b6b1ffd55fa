# In a list of items a variable is one item, with its section; it is never quoted, and what is no item is not sent.
rows: C2 A11
args: -k -q
> \set head "BODY.PEEK[HEADER.FIELDS (DATE FROM)]"
> \set part BODY.PEEK[1.MIME]<0.100>
> \set what FLAGS
> \set two "FLAGS UID"
> \set list (FLAGS)
> \set open BODY[
> \set close TEXT]
> \set none ""
> select INBOX
> fetch 1 ($head UID)
> uid fetch 1 (UID ${part} $what)
> fetch 1 $head
> status INBOX ($what)
> fetch 1 (UID $two)
> fetch 1 ($list)
> fetch 1 ($open $close)
> fetch 1 (UID $none)
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 3 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 FETCH 1 (BODY.PEEK[HEADER.FIELDS (DATE FROM)] UID)
S: $2 OK done
C: $3 UID FETCH 1 (UID BODY.PEEK[1.MIME]<0.100> FLAGS)
S: $3 OK done
C: $4 FETCH 1 BODY.PEEK[HEADER.FIELDS (DATE FROM)]
S: $4 OK done
C: $5 STATUS INBOX (FLAGS)
S: $5 OK done
logout
!~ stdin:14: the value of $two is no item: in parentheses it has to be one, like FLAGS or BODY[TEXT]
!~ stdin:15: the value of $list is no item
!~ stdin:16: the value of $open is no item
!~ stdin:17: the value of $none is no item
exit 1
