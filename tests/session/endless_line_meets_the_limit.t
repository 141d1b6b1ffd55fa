# A line without an end is refused at limit-line, which the error names.
limit: 20
args: --limit-line 100000
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
fill 3000000 x
expect-close
!~ limit-line
exit 6
