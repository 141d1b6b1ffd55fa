# Output that ends early.
# report: stdout differs
S: * OK hi
< * OK hi\r
< more
