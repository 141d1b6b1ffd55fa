# Each mechanism that Courier offers and imapsh has, and LOGIN.
rows: A2 A17 A18
server: courier none
file try
for mech; do
	IMAPSH_PASSWORD=wonderland @IMAPSH@ -X -q --tls-ca @LIVE@/ca.pem --auth $mech \
		-c '\echo $user' imaps://alice@localhost:@IMAPS@ >out 2>err &&
		echo "$mech $(cat out)" || { echo "$mech failed with $?"; cat err; }
done
end
> \! sh ./try PLAIN CRAM-MD5 login
< PLAIN alice
< CRAM-MD5 alice
< login alice
