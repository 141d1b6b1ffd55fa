# A password is sent as it was typed: no variable, no redirection, no list.
args: -k --auth LOGIN
> \set MARKvar x
> login joe $MARKvar
> login joe >MARKfile
> login joe <MARKfile
> login joe (MARK
> login joe )MARK
> login joe [MARK
> login joe |
> login $MARKvar "a b"
> xatom LOGIN joe >MARKfile
S: * OK [CAPABILITY IMAP4rev1] ready
C: $1 LOGIN joe $MARKvar
S: $1 NO no
C: $2 LOGIN joe >MARKfile
S: $2 NO no
C: $3 LOGIN joe <MARKfile
S: $3 NO no
C: $4 LOGIN joe "(MARK"
S: $4 NO no
C: $5 LOGIN joe ")MARK"
S: $5 NO no
C: $6 LOGIN joe [MARK
S: $6 NO no
C: $7 LOGIN joe |
S: $7 NO no
C: $8 LOGIN x "a b"
S: $8 NO no
C: $9 LOGIN joe >MARKfile
S: $9 NO no
logout
<! MARK
!! MARK
!~ variables are not expanded in a password
exit 3
