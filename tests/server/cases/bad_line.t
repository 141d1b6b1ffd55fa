# A line that the client should not have sent.
# report: expected "$1 NOOP", got "A1 FETCH"
> A1 FETCH
S: * OK hi
C: $1 NOOP
