# A trace shows every line and no secret; \log the last exchanges.
rows: T2
server: dovecot none
server: cyrus none
env: IMAPSH_PASSWORD=@PASSWORD@
args: --tls-ca @LIVE@/ca.pem --trace --auth LOGIN imaps://@USER@@localhost:@IMAPS@
> select
> \log
> \trace off
> noop
> \trace later
> check
> \trace off
!~ C: {*}SELECT INBOX
!~ S: {*}READ-WRITE
!! @PASSWORD@
!! WHl6enktNDcxMS1wbHVnaA
<! WHl6enktNDcxMS1wbHVnaA
!! C: {*} NOOP
<~ SELECT INBOX
holds later CHECK
exit 0
