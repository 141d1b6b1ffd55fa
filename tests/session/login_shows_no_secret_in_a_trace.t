# A trace shows the LOGIN command without its secret, quoted or as a literal.
rows: T2 A17
args: -t
> login joe MARK1secret
> login joe "MÄRK2secret"
S: * OK [CAPABILITY IMAP4rev1] ready
C: $1 LOGIN joe {*}MARK1secret{*}
S: $1 NO no
exit 3 4
logout
!! MARK1secret
!! MÄRK2secret
!~ LOGIN
