# After a STARTTLS and a login that were typed, \reconnect encrypts before it logs in again.
rows: M7 A41
via: tcp
args: --tls-ca @CA@ imap://localhost:@PORT@
> starttls
> login joe geheim
> -noop
> \reconnect
S: * OK [CAPABILITY IMAP4rev1 STARTTLS] ready
C: $1 STARTTLS
S: $1 OK begin
starttls
C: $2 CAPABILITY
S: * CAPABILITY IMAP4rev1
S: $2 OK done
C: $3 LOGIN joe geheim
S: $3 OK [CAPABILITY IMAP4rev1] in
C: $4 NOOP
close
connection
S: * OK [CAPABILITY IMAP4rev1] ready
C: $5 STARTTLS
S: $5 BAD what
expect-close
exit 5
