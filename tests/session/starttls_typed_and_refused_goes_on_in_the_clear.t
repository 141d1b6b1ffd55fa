# A STARTTLS that was typed and is refused drops what came meanwhile; behind it data are data again.
via: tcp
args: -k imap://localhost:@PORT@
> starttls
> noop
> \expect * 7 EXISTS
S: * OK [CAPABILITY IMAP4rev1 STARTTLS] ready
C: $1 STARTTLS
S: * 4711 EXISTS
S: $1 NO not today
C: $2 NOOP
S: * 7 EXISTS
S: $2 OK done
logout
!~ dropped 1 response
!! 4711
exit 3
