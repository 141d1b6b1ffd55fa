# What every login and every literal brings is not repeated at length; a referral is said once.
> -login joe secret
> login joe secret
> append x <<END
> a
> END
S: * OK [CAPABILITY IMAP4rev1] ready
C: $1 LOGIN joe secret
S: $1 NO [REFERRAL imap://b/] there
C: $2 LOGIN joe secret
S: $2 OK [CAPABILITY IMAP4rev1 IDLE XLONG] Logged in
C{ $3 APPEND x
| a
C:
S: $3 OK done
logout
!~ NO [REFERRAL imap://b/] there
!~ OK Logged in
!~ OK done
!! XLONG
!! go on
