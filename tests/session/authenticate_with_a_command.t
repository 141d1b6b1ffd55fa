# --with pipes each decoded challenge to a command and sends what it prints.
rows: A2
> authenticate X-ECHO --with "cat"
S: * OK [CAPABILITY IMAP4rev1 AUTH=X-ECHO] ready
C: $1 AUTHENTICATE X-ECHO
S: + aGVsbG8=
C: aGVsbG8=
S: $1 OK [CAPABILITY IMAP4rev1] in
logout
