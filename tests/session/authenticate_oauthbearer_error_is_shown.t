# OAUTHBEARER's JSON error is answered with one 0x01 (RFC 7628), and shown.
rows: A2
args: -u joe@example.org --auth OAUTHBEARER
env: IMAPSH_PASSWORD=MARKtoken
> noop
S: * OK [CAPABILITY IMAP4rev1 AUTH=OAUTHBEARER SASL-IR] ready
C: $1 AUTHENTICATE OAUTHBEARER {*}
S: + eyJzdGF0dXMiOiJpbnZhbGlkX3Rva2VuIiwic2NvcGUiOiJleGFtcGxlX3Njb3BlIn0=
C: AQ==
S: $1 NO sorry
leave
!~ invalid_token
!! MARKtoken
exit 4
