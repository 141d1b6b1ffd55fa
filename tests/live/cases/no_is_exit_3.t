# An answer NO ends the script with exit 3; what is behind it is not carried out.
rows: A7 M6 C6
server: dovecot child tls
server: cyrus tls
> list "" ""
> \expect * LIST (\Noselect) "/" ""
> delete nowhere
> \echo never
<! never
!~ answered NO
exit 3
