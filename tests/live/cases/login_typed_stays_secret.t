# login USER PASSWORD: neither trace nor log nor error has the password.
rows: A17 T2
server: dovecot none
typed: pipe
args: --tls-ca @LIVE@/ca.pem --trace imaps://localhost:@IMAPS@
> -login @USER@ "wr0ng pass"
> login @USER@ @PASSWORD@
> \log
!! wr0ng
!! @PASSWORD@
<! @PASSWORD@
<! wr0ng
!~ LOGIN
exit 0
