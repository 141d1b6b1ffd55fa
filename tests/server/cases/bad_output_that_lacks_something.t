# Something not printed.
# report: no "secret"
S: * OK hi
<~ secret
