# A connection whose certificate was right is verified when it is made again, whatever was set since.
via: tls
args: -f s
file s
\connect --tls-ca @CA@ imaps://localhost:@PORT@
\set tls-insecure on
\unset tls-ca
\reconnect
end
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
leave
connection
expect-close
!~ s:4: the server's certificate
exit 5
