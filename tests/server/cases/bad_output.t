# Output that differs.
# report: stdout differs at line 2
S: * OK hi
S: * OK you
< * OK hi\r
< * OK me\r
