# A NUL in a line of a script is an error of that line: with --keep-going the next one is carried out.
args: -k
> noop
>\ noop\0 more\n
>\ -noop\0\n
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: $1 OK done
C: $2 NOOP
S: $2 OK done
logout
!~ stdin:2: the line has a NUL byte in it
!~ stdin:3: the line has a NUL byte in it
exit 1
