# A connection that began with TLS begins so when it is made again, whatever was set since.
via: tls
cert: self-signed
args: -f s
file s
\connect imaps://localhost:@PORT@ --tls-pin @PIN@
\unset tls-pin
\set tls none
\reconnect
end
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
leave
connection
expect-close
!~ s:4: the server's certificate
exit 5
