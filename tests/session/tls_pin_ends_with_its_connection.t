# A pin is for the server that it was given with.
via: tls
cert: self-signed
args: -k -f s
file config/imapsh/rc
\account pinned imaps://localhost:@PORT@ --tls-pin @PIN@
end
file s
\connect pinned
-\connect imaps://localhost:@PORT@
\connect pinned
end
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
leave
connection
expect-close
connection
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
leave
