# RFC 5464: entries of a mailbox and of the server, removed by NIL.
rows: A13 A36
server: dovecot child tls
server: cyrus tls
> create Box
> setmetadata Box (/private/comment "My (old) comment")
> getmetadata Box /private/comment
> \expect * METADATA Box (*/private/comment*
> getmetadata Box (/private/comment /shared/comment)
> setmetadata Box (/private/comment NIL)
> getmetadata (DEPTH 1) Box /private
<~ My (old) comment
exit 0
