# Options about a connection that came without a server are for the first one that is made.
via: tls
cert: self-signed
args: --tls-insecure -k -f s
file s
-\connect imaps://127.0.0.1:1
\connect imaps://localhost:@PORT@
\connect imaps://localhost:@PORT@
end
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
leave
connection
expect-close
exit 5
