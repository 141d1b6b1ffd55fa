# A second connection that is never made.
# report: 1 connections were played, expected 2
S: * OK hi
connection
S: * OK again
