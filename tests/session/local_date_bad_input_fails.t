# What is no date is an error, not a guess.
rows: U1
via: none
> \date "32-Jul-1996 02:44:25 -0700"
exit 1
