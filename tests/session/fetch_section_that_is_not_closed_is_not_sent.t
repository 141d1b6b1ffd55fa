# A bracket that does not close is an error here, not one of the server's.
rows: A11
args: -k
> select INBOX
> fetch 1 BODY[1
> fetch 1 (FLAGS BODY[1)
> fetch 1 BODY[HEADER.FIELDS ("a]b")]
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: $1 OK done
C: $2 FETCH 1 BODY[HEADER.FIELDS ("a]b")]
S: $2 OK done
logout
exit 1
!~ stdin:2: items: expected
!~ stdin:3: items: expected
