# xatom STARTTLS puts TLS on the connection.
via: tcp
args: --tls-ca @CA@ imap://localhost:@PORT@
> xatom STARTTLS
> noop
S: * OK [CAPABILITY IMAP4rev1 STARTTLS] ready
C: $1 STARTTLS
S: $1 OK begin
starttls
C: $2 CAPABILITY
S: * CAPABILITY IMAP4rev1
S: $2 OK done
C: $3 NOOP
S: $3 OK done
logout
