# Rights given, shown, listed, taken away.
rows: A8 A12 A21 A35
server: dovecot child tls
server: cyrus tls
> create Box
> setacl Box bob lrs
> getacl Box
> \expect * ACL Box *bob lrs*
> setacl Box bob +w
> getacl Box
> \expect * ACL Box *bob lr*w*
> setacl Box bob -w
> listrights Box bob
> \expect * LISTRIGHTS Box bob "" l r *
> myrights Box
> \expect * MYRIGHTS Box l*
> deleteacl Box bob
> getacl Box
> \response ACL
<~ bob
exit 0
