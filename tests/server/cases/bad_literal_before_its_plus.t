# A literal that does not wait for the continuation request.
# report: nothing before the continuation request
> A1 X {7}
> hello
S: * OK hi
C{ $1 X
| hello
C: 
