# A server that accepts a login that was cancelled is left: nobody knows as whom one would go on.
rows: A2
> authenticate X-OWN --with "exit 1"
> select INBOX
S: * OK [CAPABILITY IMAP4rev1 AUTH=X-OWN] ready
C: $1 AUTHENTICATE X-OWN
S: + aGVsbG8=
C: *
S: $1 OK you are in all the same
expect-close
exit 4
