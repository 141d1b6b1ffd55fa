# --authzid: the administrator acts as a user.
rows: A2 A26
server: cyrus none
mail: INBOX 001 002 003
env: IMAPSH_PASSWORD=mailboxes
args: --tls-ca @LIVE@/ca.pem --authzid @USER@ --auth PLAIN imaps://cyrus@localhost:@IMAPS@/INBOX
> \echo exists $exists
<~ exists 3
exit 0
