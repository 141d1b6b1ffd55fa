# Core dumps are off from the start, since a secret may be in them.
via: none
> \! grep -q '^Max core file size  *0 ' /proc/$PPID/limits
