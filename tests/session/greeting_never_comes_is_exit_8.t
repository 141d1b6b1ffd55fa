# Silence instead of a greeting ends with a timeout.
rows: L5
args: --timeout 1
> noop
stall
exit 8
