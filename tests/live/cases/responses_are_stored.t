# \response takes stored data once; \responses lists; recent.
rows: A29 A31
server: dovecot child tls
server: cyrus tls
mail: INBOX 001 002
> select
> \response UIDNEXT
> \response FLAGS
> \echo first
> \response FLAGS
> \echo second
> fetch 2 (FLAGS)
> \response FETCH
> \responses
> recent
<~ 3
<~ \Seen
<~ EXISTS
<~ 2 (FLAGS (
exit 0
