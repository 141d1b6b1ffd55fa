# \expect: exit 7, and what came instead.
rows: M6
server: dovecot child
mail: INBOX 001
> select
> \expect * 1 EXISTS
> \expect OK
> -create INBOX
> \expect NO [ALREADYEXISTS]
> \expect OK
!~ ALREADYEXISTS
exit 7
