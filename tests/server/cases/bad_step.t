# What is no step.
# report: no such step
S: * OK hi
T: what
