# The exit status of a child that fails is shown, its stderr passes.
rows: M15
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
stderr the child's own words
C: $1 NOOP
child-exit 3
!~ the child's own words
!~ 3
exit 2
