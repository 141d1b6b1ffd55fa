# APPEND and COPY to a mailbox that does not exist: TRYCREATE, and create is named.
rows: A1 A5
server: dovecot child tls
server: cyrus tls
mail: INBOX 001
> -append Nowhere <@DEMO@/002-alternative.eml
> \expect NO [TRYCREATE]
> select
> copy 1 Nowhere
!~ create
exit 3
