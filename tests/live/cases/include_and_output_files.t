# \i, \o, variables, \set, pipes.
rows: C6
server: dovecot child
typed: pipe
mail: INBOX 001 002
file inner
\set box INBOX
select $box
end
> \i inner
> \o out
> \echo $exists
> \o
> \echo back
> fetch 1 (ENVELOPE) | cat >piped
> \set
<~ back
wrote out
2
end
holds piped Welcome
exit 0
