# A NO instead of the continuation request: the literal is not sent.
rows: C2-C5 A17
> login joe "pässwört"
S: * OK [CAPABILITY IMAP4rev1] ready
C: $1 LOGIN joe {10}
S: $1 NO not here
logout
!! pässwört
exit 3 4
