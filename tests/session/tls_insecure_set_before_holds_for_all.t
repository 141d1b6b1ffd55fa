# What \set says before \connect is a default for all connections; what a connection is told wins over it.
rows: M11
via: tls
cert: self-signed
args: -k -f s
file s
-\connect imaps://localhost:@PORT@
\set tls-insecure on
\reconnect
\connect imaps://localhost:@PORT@
\connect --tls-pin @PIN@ imaps://localhost:@PORT@
-\connect --tls-pin sha256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= imaps://localhost:@PORT@
\connect imaps://localhost:@PORT@
end
expect-close
connection
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
leave
connection
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
leave
connection
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
leave
connection
expect-close
connection
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
leave
exit 0
