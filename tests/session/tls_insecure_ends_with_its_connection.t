# What \connect was told holds for that connection: the next one is verified.
via: tls
cert: self-signed
args: -f s
file s
\connect --tls-insecure imaps://localhost:@PORT@
\reconnect
\conninfo
\connect imaps://localhost:@PORT@
end
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
leave
connection
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
leave
connection
expect-close
<~ --tls-insecure
!~ s:4: the server's certificate: self-signed
exit 5
