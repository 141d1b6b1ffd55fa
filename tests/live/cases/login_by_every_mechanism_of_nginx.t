# Each mechanism that nginx offers and LOGIN.
rows: A2 A17 A18
server: nginx none
file try
for mech; do
	IMAPSH_PASSWORD=wonderland @IMAPSH@ -X -q --tls-ca @LIVE@/ca.pem --auth $mech \
		-c '\echo $user' imaps://alice@localhost:@IMAPS@ >out 2>err &&
		echo "$mech $(cat out)" || { echo "$mech failed with $?"; cat err; }
done
end
> \! sh ./try PLAIN LOGIN CRAM-MD5 login
< PLAIN alice
< LOGIN alice
< CRAM-MD5 alice
< login alice
