# A program that does not end in time.
# report: still running after 1 s
limit: 1
> sleep
S: * OK hi
