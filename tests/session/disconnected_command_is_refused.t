# Without a connection an IMAP command says how to make one.
via: none
> noop
!~ \connect
exit 1
