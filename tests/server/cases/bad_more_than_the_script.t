# A line behind the last step.
# report: the client to close
> A1 NOOP
> A2 NOOP
S: * OK hi
C: $1 NOOP
