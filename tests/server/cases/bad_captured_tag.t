# A placeholder that stands for two words.
# report: got "A2 AGAIN"
> A1 NOOP
> A2 AGAIN
S: * OK hi
C: $1 NOOP
C: $1 AGAIN
