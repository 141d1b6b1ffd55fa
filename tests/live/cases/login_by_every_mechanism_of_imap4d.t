# Each mechanism that mailutils offers and imapsh has, and LOGIN.
rows: A2 A17 A18
server: imap4d none
file try
for mech; do
	IMAPSH_PASSWORD=wonderland @IMAPSH@ -X -q --tls-ca @LIVE@/ca.pem --auth $mech \
		-c '\echo $user' imaps://alice%40test@localhost:@IMAPS@ >out 2>err &&
		echo "$mech $(cat out)" || { echo "$mech failed with $?"; cat err; }
done
end
> \! sh ./try PLAIN LOGIN CRAM-MD5 DIGEST-MD5 SCRAM-SHA-1 SCRAM-SHA-256 login
< PLAIN alice@test
< LOGIN alice@test
< CRAM-MD5 alice@test
< DIGEST-MD5 alice@test
< SCRAM-SHA-1 alice@test
< SCRAM-SHA-256 alice@test
< login alice@test
