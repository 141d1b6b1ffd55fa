# \connect takes a URL, a host with a port, a command, a socket, and settings before them.
rows: A24 M3 M9 M15
server: dovecot none
env: IMAPSH_PASSWORD=@PASSWORD@
mail: INBOX 001
> \connect --tls-ca @LIVE@/ca.pem imaps://@USER@@127.0.0.1:@IMAPS@/INBOX
> \echo 1 $state $mailbox $host $port
> \connect --tls-ca @LIVE@/ca.pem 127.0.0.1:@IMAPS@
> \echo 2 $state
> \connect --exec "@CHILD@"
> \echo 3 $state
> \connect --unix @SOCKET@ --user @USER@ --password-command "echo @PASSWORD@"
> \echo 4 $state $user
> \disconnect
> \echo 5 $state
<~ 1 selected INBOX 127.0.0.1 @IMAPS@
<~ 2 not-authenticated
<~ 3 authenticated
<~ 4 authenticated @USER@
<~ 5 disconnected
exit 0
