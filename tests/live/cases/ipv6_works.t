# An address of IPv6 stands in brackets; -6 and -4 choose, and -4 does not get there.
rows: M3 M13
server: dovecot none
file both
IMAPSH_PASSWORD=@PASSWORD@ @IMAPSH@ -X -q -6 --tls-ca @LIVE@/ca.pem -c '\echo $state' imaps://@USER@@@IPV6@:@IMAPS@ || echo failed
IMAPSH_PASSWORD=@PASSWORD@ @IMAPSH@ -X -q -4 --tls-ca @LIVE@/ca.pem -c '\echo $state' imaps://@USER@@@IPV6@:@IMAPS@ 2>err
echo $?
end
> \! sh ./both
< authenticated
< 2
exit 0
