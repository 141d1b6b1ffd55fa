# \response gives what came whole, however long; what is too long to be kept is said, and no \expect takes a part for it.
rows: A31
args: -k -o raw -q
> noop
> \response X
> noop
> \expect * Y *
> \response Y
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S- * X 
fill 20000 x
S: .
S: $1 OK done
C: $2 NOOP
S- * Y 
fill 1100000 y
S: .
S: $2 OK done
logout
<~ xxx.
!~ 1 response was not kept, being longer than 1048576 bytes
!~ expected a line like * Y *
exit 7
