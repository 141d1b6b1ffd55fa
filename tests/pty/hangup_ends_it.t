# The terminal goes away: the program ends, and logs out.
rows: M5
see child> 
hangup
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
leave
exit 0 1 129 130 143
