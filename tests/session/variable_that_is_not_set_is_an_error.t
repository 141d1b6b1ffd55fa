# Nothing is sent with a variable that nobody set.
> delete $nosuch
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
logout
!~ nosuch
exit 1
