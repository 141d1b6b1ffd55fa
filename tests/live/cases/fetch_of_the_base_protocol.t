# All fetch items of RFC 3501, from servers that have no more.
rows: A11 C8
server: courier tls starttls
server: imap4d starttls
server: nginx tls
mail: INBOX 001 003 010 005 002
> examine INBOX
> fetch 1:* ALL
> \expect * 5 FETCH (*ENVELOPE (*)*)
> fetch 1,3:4 FAST
> fetch 2 FULL
> fetch * (UID FLAGS INTERNALDATE RFC822.SIZE ENVELOPE BODY BODYSTRUCTURE)
> \expect * 5 FETCH (*BODYSTRUCTURE (*"alternative"*)*)
> fetch 1 (RFC822.HEADER BODY.PEEK[HEADER.FIELDS (FROM SUBJECT)] BODY.PEEK[]<0.20> BODY.PEEK[1])
> fetch 2 (RFC822.TEXT BODY.PEEK[1.MIME] BODY.PEEK[HEADER.FIELDS.NOT (SUBJECT)])
> uid fetch 1:3 (UID FLAGS)
> \expect * 3 FETCH (*UID 3*)
exit 0
