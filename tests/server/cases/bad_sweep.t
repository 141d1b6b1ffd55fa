# A cut that leads to a status that is not allowed.
# report: cut after 0 bytes
sweep: 4 2
S: * OK hi
