# A message fetched to a file is the bytes that the server has: pretty.
rows: A11 C7
server: dovecot child tls
server: cyrus tls
server: courier tls
mail: INBOX 003 037 034 041
> examine INBOX
> fetch 1 BODY.PEEK[] >one
> fetch 2 RFC822 >two
> fetch 3 (BODY.PEEK[]) > three
> fetch 4 BODY.PEEK[] | cat >four
> \! sed "s/\r*$/\r/" @DEMO@/003-mixed-attachments.eml | cmp - one
> \! sed "s/\r*$/\r/" @DEMO@/037-uuencode.eml | cmp - two
> \! sed "s/\r*$/\r/" @DEMO@/034-long-log.eml | cmp - three
> \! sed "s/\r*$/\r/" @DEMO@/041-dots-and-from.eml | cmp - four
exit 0
