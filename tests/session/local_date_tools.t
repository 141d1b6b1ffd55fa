# \date, \int2ap, \flags, \internaldate need no server; bad input fails.
rows: U1 U2 U3 U4
via: none
> \date "17-Jul-1996 02:44:25 -0700"
> \int2ap 23
> \flags "FLAGS (\Seen a)"
> \internaldate 837596665
> -\date "17-Yul-1996 02:44:25 -0700"
<~ 837596665
<~ 1996-07-17
<~ BH
< {...}
<~ \Seen
<~ "17-Jul-1996 09:44:25 +0000"
