# XOAUTH2's JSON error is answered with an empty line, and shown.
rows: A2
args: -u joe@example.org --auth XOAUTH2
env: IMAPSH_PASSWORD=MARKtoken
> noop
S: * OK [CAPABILITY IMAP4rev1 AUTH=XOAUTH2 SASL-IR] ready
C: $1 AUTHENTICATE XOAUTH2 dXNlcj1qb2VAZXhhbXBsZS5vcmcBYXV0aD1CZWFyZXIgTUFSS3Rva2VuAQE=
S: + eyJzdGF0dXMiOiI0MDAiLCJzY2hlbWVzIjoiQmVhcmVyIiwic2NvcGUiOiJodHRwczovL21haWwuZXhhbXBsZS5vcmcvIn0=
C:
S: $1 NO invalid credentials
leave
!~ 400
!! MARKtoken
exit 4
