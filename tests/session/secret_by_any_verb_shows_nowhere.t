# A password or response shows in no trace, log or error, whatever verb sends it.
args: -k --trace
> \raw LOGIN	joe	MARKsecret
> \raw a1 LOGIN joe MARKsecret
> \raw "LOGIN" "joe" "MARKsecret"
> \raw UID LOGIN joe MARKsecret
> \raw LOGIN joe (MARKsecret
> \raw LOGIN {3}
> joe {10}
> MARKsecret
> xatom LOGIN joe MARKsecret
> xatom UID LOGIN joe MARKsecret
> uid login joe MARKsecret
> xatom AUTHENTICATE PLAIN MARKsecret
> xatom AUTHENTICATE PLAIN MARKsecret
> MARKsecret
> \raw AUTHENTICATE PLAIN
> MARKsecret
> \send "b1 AUTHENTICATE PLAIN\r\n"
> \recv
> \send "MARKsecret\r\n"
> \recv
> \send "b2 LOG"
> \send "IN joe MARKsecret\r\n"
> \recv
> \send "b3 LOGIN joe {10}\r\n"
> \recv
> \send "MARKsecret\r\n"
> \recv
> \send "b4 \x4cOGIN joe MARKsecret\r\n"
> \recv
> \log
S: * OK [CAPABILITY IMAP4rev1] ready
C: $1 LOGIN{*}joe{*}MARKsecret
S: $1 NO no
C: $2 a1 LOGIN joe MARKsecret
S: $2 BAD no
C: $3 "LOGIN" "joe" "MARKsecret"
S: $3 NO no
C: $4 UID LOGIN joe MARKsecret
S: $4 BAD no
C: $5 LOGIN joe (MARKsecret
S: $5 BAD no
C: $6 LOGIN {3}
S: + go
C: joe {10}
S: + go
C: MARKsecret
S: $6 NO no
C: $7 LOGIN joe MARKsecret
S: $7 NO no
C: $8 UID LOGIN joe MARKsecret
S: $8 BAD no
C: $9 UID login joe MARKsecret
S: $9 BAD no
C: $10 AUTHENTICATE PLAIN MARKsecret
S: $10 NO no
C: $11 AUTHENTICATE PLAIN MARKsecret
S: + 
C: MARKsecret
S: $11 NO no
C: $12 AUTHENTICATE PLAIN
S: + 
C: MARKsecret
S: $12 NO no
C: b1 AUTHENTICATE PLAIN
S: + 
C: MARKsecret
S: b1 NO no
C: b2 LOGIN joe MARKsecret
S: b2 NO no
C: b3 LOGIN joe {10}
S: + go
C: MARKsecret
S: b3 NO no
C: b4 LOGIN joe MARKsecret
S: b4 NO no
logout
<! MARK
!! MARK
!~ [secret]
exit 3
