# A literal of another size.
# report: expected "$1 X {7}"
> A1 X {8}
S: * OK hi
C{ $1 X
| hello
