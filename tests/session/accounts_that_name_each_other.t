# An account names a server and no other account, so that two that name each other have an end.
via: none
> \account a b
> \account b a
> -\connect a
> \echo end
<~ end
! {...}
