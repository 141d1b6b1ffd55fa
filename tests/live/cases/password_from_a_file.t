# A password from a file that others cannot read, whichever mechanism it is for.
rows: A17 A2
server: dovecot none
server: cyrus none
file secret
wonderland
end
args: --password-file secret --tls-ca @LIVE@/ca.pem imaps://alice;AUTH=SCRAM-SHA-1@localhost:@IMAPS@
> \echo $user $state
<~ alice authenticated
exit 0
