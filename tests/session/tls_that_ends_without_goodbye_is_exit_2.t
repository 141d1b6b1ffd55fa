# Without TLS's goodbye a connection ends as in the clear: exit 2, with the server's BYE, while idling too; its own LOGOUT is no failure.
via: tls
args: -k
> idle
> \reconnect
> noop
> \reconnect
> logout
S: * PREAUTH [CAPABILITY IMAP4rev1 IDLE] ready
C: $1 IDLE
S: + idling
S: * BYE Autologout; idle for too long
cut
connection
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $2 NOOP
S: * BYE shutting down
cut
connection
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $3 LOGOUT
S: * BYE so long
cut
!~ the server ended the session: Autologout; idle for too long
!~ the server ended the session: shutting down
exit 2
