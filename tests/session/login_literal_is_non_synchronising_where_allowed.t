# With LITERAL+ the server is not asked before a literal.
rows: C2-C5 A17
> login joe "pässwört"
S: * OK [CAPABILITY IMAP4rev1 LITERAL+] ready
C: $1 LOGIN joe {10+}
C- pässwört
C:
S: $1 OK [CAPABILITY IMAP4rev1 LITERAL+] in
logout
