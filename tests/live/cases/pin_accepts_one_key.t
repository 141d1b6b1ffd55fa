# --tls-pin accepts the server's key and no other.
rows: M11
server: dovecot none
file pinned
pin=$(openssl x509 -in @LIVE@/server.pem -noout -pubkey | openssl pkey -pubin -outform DER | openssl dgst -sha256 -binary | openssl base64)
@IMAPSH@ -X -q --tls-pin "sha256:$pin" -c '\echo fits $state' imaps://localhost:@IMAPS@ 2>&1
@IMAPSH@ -X -q --tls-pin "sha256:$(printf %032d 0 | openssl base64)" -c '\echo fits $state' imaps://localhost:@IMAPS@ >out 2>&1
echo $?
end
> \! sh ./pinned
< fits not-authenticated
< 5
exit 0
