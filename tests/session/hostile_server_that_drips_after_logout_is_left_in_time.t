# What comes byte by byte behind a LOGOUT does not keep imapsh: the wait for the goodbye is bounded as a whole.
rows: M5
via: tcp
limit: 7
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: $1 OK done
C: $2 LOGOUT
split 1
drip 200
S: * OK all of this takes more than ten seconds, byte by byte by byte by byte by byte by byte by byte
leave
