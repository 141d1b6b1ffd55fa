# Another exit status.
# report: exit status 4, expected 3
> die 4
S: * OK hi
leave
exit 3
