# Without --keep-going a line with a NUL ends the script, as any failure does; a leading minus excuses it.
>\ -noop\0\n
> noop
>\ noop\0\n
> check
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: $1 OK done
logout
!~ stdin:3: the line has a NUL byte in it
exit 1
