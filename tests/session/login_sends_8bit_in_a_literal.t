# A password outside ASCII leaves as a literal, never raw in a line.
rows: C2-C5 A17
> login joe "pässwört"
S: * OK [CAPABILITY IMAP4rev1] ready
C: $1 LOGIN joe {10}
S: + go on
C- pässwört
C:
S: $1 OK [CAPABILITY IMAP4rev1] in
logout
