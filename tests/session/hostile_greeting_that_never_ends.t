# A greeting without a line end is bounded by limit-line.
args: --limit-line 4096
> noop
S- * OK 
fill 100000 x
expect-close
!~ limit-line
exit 6
