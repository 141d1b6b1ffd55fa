# What servers say that have little more than RFC 3501, in JSON, is valid by the schema.
rows: C6 C7
server: courier tls
server: imap4d starttls
typed: pipe
mail: INBOX 001 003 010 022 023 024 025 038
args: -k -o json
> \o all.json
> capability
> namespace
> id NIL
> list
> lsub
> status INBOX (MESSAGES UNSEEN UIDNEXT UIDVALIDITY RECENT)
> getquotaroot INBOX
> getacl INBOX
> listrights INBOX bob
> myrights INBOX
> select INBOX
> fetch 1:* (UID FLAGS INTERNALDATE RFC822.SIZE ENVELOPE BODY BODYSTRUCTURE BODY.PEEK[])
> search ALL
> sort (DATE) UTF-8 ALL
> thread REFERENCES UTF-8 ALL
> store 1 +FLAGS (\Flagged)
> store 3 +FLAGS (\Deleted)
> expunge
> select nowhere
> xatom XFROB
> \conninfo
> \set output pretty
> \o
> \! @PYTHON@ @TESTS@/live/validate <all.json
<~ lines are valid
exit 3
