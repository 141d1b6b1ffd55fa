# "]" in a keyword is sent as it is: Cyrus and Dovecot refuse it by themselves.
rows: A44
server: dovecot child
mail: INBOX 001
> select
> -store 1 +FLAGS (a]b)
> \expect NO
> fetch 1 (FLAGS)
> \expect * 1 FETCH (*)
!! a]b
exit 0
