# Each mechanism that Cyrus offers, with channel binding too.
rows: A2 A17 A18
server: cyrus none
file try
for mech; do
	IMAPSH_PASSWORD=wonderland @IMAPSH@ -X -q --tls-ca @LIVE@/ca.pem --auth $mech \
		-c '\echo $user' imaps://alice@localhost:@IMAPS@ >out 2>err &&
		echo "$mech $(cat out)" || { echo "$mech failed with $?"; cat err; }
done
end
> \! sh ./try PLAIN LOGIN CRAM-MD5 DIGEST-MD5 SCRAM-SHA-1 SCRAM-SHA-256 SCRAM-SHA-1-PLUS SCRAM-SHA-256-PLUS
< PLAIN alice
< LOGIN alice
< CRAM-MD5 alice
< DIGEST-MD5 alice
< SCRAM-SHA-1 alice
< SCRAM-SHA-256 alice
< SCRAM-SHA-1-PLUS alice
< SCRAM-SHA-256-PLUS alice
