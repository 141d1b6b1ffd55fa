# Everything that these servers say, in JSON, is valid by the schema.
rows: C6 C7
server: dovecot child tls
server: cyrus tls
typed: pipe
mail: Archive
mail: INBOX 001 003 010 022 023 024 025 038
args: -o json
> \o all.json
> capability
> namespace
> id NIL
> list
> lsub
> list "" % RETURN (STATUS (MESSAGES))
> status INBOX
> getquotaroot INBOX
> getacl INBOX
> listrights INBOX bob
> myrights INBOX
> setmetadata INBOX (/private/comment "a (b)")
> getmetadata INBOX /private/comment
> enable CONDSTORE
> select INBOX
> fetch 1:* (UID FLAGS INTERNALDATE RFC822.SIZE ENVELOPE BODY BODYSTRUCTURE BODY.PEEK[] MODSEQ)
> fetch 8 (BINARY.PEEK[1] BINARY.SIZE[1])
> search ALL
> search return (all count) all
> sort (DATE) UTF-8 ALL
> thread REFERENCES UTF-8 ALL
> store 1 +FLAGS (\Flagged)
> copy 1 Archive
> move 2 Archive
> store 3 +FLAGS (\Deleted)
> expunge
> -select nowhere
> -xatom XFROB
> \conninfo
> \date now
> \set output pretty
> \o
> \! @PYTHON@ @TESTS@/live/validate <all.json
<~ lines are valid
exit 0
