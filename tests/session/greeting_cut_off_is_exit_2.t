# The server closes before it has greeted.
rows: M7
> noop
S- * OK rea
cut
exit 2
