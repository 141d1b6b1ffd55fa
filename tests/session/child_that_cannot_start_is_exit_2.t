# A command that does not exist.
rows: M15
via: none
args: --exec @DIR@/nothing-here
> noop
exit 1 2
