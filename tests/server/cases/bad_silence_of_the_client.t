# A line that the client never sent.
# report: but the client closed
S: * OK hi
C: $1 NOOP
