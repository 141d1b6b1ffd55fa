# Over a clear connection to the loopback the mechanisms that hide the password, typed; the strongest by default.
rows: A2 A18
server: dovecot none
server: cyrus none
env: IMAPSH_PASSWORD=wonderland
args: -u alice imap://127.0.0.1:@IMAP@ --tls none --auth SCRAM-SHA-256
> \echo $state $user
> \disconnect
> \connect imap://127.0.0.1:@IMAP@
> \echo $state $user
<~ authenticated alice
exit 0
