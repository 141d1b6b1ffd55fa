# A bare $ is the result that the server kept (RFC 5182).
rows: C8
server: dovecot child tls
mail: INBOX 001 002 003
> select
> search return (save) 2:3
> fetch $ (UID)
> \expect * 3 FETCH (UID 3)
<! UID 1
exit 0
