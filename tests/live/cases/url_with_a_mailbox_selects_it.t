# imaps://USER@HOST/MAILBOX logs in and selects; the mailbox may be percent-encoded UTF-8.
rows: M9
server: dovecot none
server: cyrus none
mail: Entw&APw-rfe 001 002
env: IMAPSH_PASSWORD=@PASSWORD@
args: --tls-ca @LIVE@/ca.pem imaps://@USER@@localhost:@IMAPS@/Entw%C3%BCrfe
> \echo $mailbox has $exists for $user at $host $port
< {...}
< Entwürfe has 2 for @USER@ at localhost @IMAPS@
exit 0
