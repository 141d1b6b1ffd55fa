# After the handshake the connection ends without TLS's goodbye, before any greeting: a lost connection, not a fault of TLS.
via: tls
cut
!~ the server closed the connection
exit 2
