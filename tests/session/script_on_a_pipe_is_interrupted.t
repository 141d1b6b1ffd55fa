# A signal while the script has no next line yet is the user's interruption.
via: none
> \! mkfifo f; (sleep 0.1; kill -INT $PPID; sleep 1) >f 2>&1 &
> \i f
> \echo never
exit 130
<! never
!~ f:1: interrupted while reading f
