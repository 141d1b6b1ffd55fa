# A failure in one of several -c names which one it was.
via: none
arg: -c
arg: \echo one
arg: -c
arg: \echo "two
exit 1
!~ -c (2):1: the input ends inside a quoted string
