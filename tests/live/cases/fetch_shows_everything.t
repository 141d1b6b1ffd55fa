# All fetch items of these servers, in one command and by macros.
rows: A11 C8
server: dovecot child tls
server: cyrus tls tls13
server: nginx tls
mail: INBOX 001 003 010 005 002
> examine INBOX
> fetch 1:* ALL
> \expect * 5 FETCH (*ENVELOPE (*)*)
> fetch 1,3:4 FAST
> fetch 2 FULL
> fetch * (UID FLAGS INTERNALDATE RFC822.SIZE ENVELOPE BODY BODYSTRUCTURE)
> \expect * 5 FETCH (*BODYSTRUCTURE (*"alternative"*)*)
> fetch 1 (RFC822.HEADER BODY.PEEK[HEADER.FIELDS (FROM SUBJECT)] BODY.PEEK[]<0.20> BODY.PEEK[1] BODY.PEEK[1.MIME])
> fetch 2 BINARY.PEEK[1]
> \expect * 2 FETCH (BINARY[1] {*
> fetch 2 BINARY.SIZE[1]
> \expect * 2 FETCH (BINARY.SIZE[1] *)
> fetch 1 (PREVIEW SAVEDATE)
> uid fetch 3:1 (UID FLAGS)
> \expect * 3 FETCH (*UID 3*)
exit 0
