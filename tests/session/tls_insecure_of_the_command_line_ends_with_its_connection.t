# So does what the command line says of the server that it names, and of the first when it names none.
via: tls
cert: self-signed
args: --tls-insecure -f s imaps://localhost:@PORT@
file s
\connect imaps://localhost:@PORT@
end
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
leave
connection
expect-close
exit 5
