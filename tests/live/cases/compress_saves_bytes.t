# compress: everything goes on as before, in fewer bytes; a second one is refused here.
rows: M7
server: dovecot child plain starttls tls
server: cyrus tls plain
server: nginx tls
mail: INBOX 001 002 003 010
> compress
> \expect OK
> select
> fetch 1:* (FLAGS ENVELOPE BODYSTRUCTURE)
> uid fetch 1:* BODY.PEEK[] >all
> append INBOX <@DEMO@/002-alternative.eml
> -compress
> \conninfo
> \echo still here $exists
<~ DEFLATE
<~ still here 5
!~ compressed already
exit 0
