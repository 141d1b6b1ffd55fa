# NAMESPACE, ID both ways, CAPABILITY and what of it is kept.
rows: A22 L3 T4
server: dovecot child tls
server: cyrus tls
> namespace
> \expect * NAMESPACE (("" "/")) (("*/" "/")) *
> id
> id NIL
> id ("name" "imapsh" "version" "1")
> \expect * ID (*)
> capability
> \expect * CAPABILITY *IMAP4rev1*
> \echo $capabilities
<~ Shared
<~ NAMESPACE
<~ QRESYNC
exit 0
