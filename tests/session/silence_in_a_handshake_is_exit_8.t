# A server that takes the connection and never shakes hands: exit 8 in time.
via: tcp
args: --timeout 1 --tls starttls
> noop
S: * OK [CAPABILITY IMAP4rev1 STARTTLS] ready
C: $1 STARTTLS
S: $1 OK go
stall
exit 8
