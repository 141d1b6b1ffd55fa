# A login referral names another server: shown, never followed.
args: -u joe
env: IMAPSH_PASSWORD=MARKsecret
> noop
S: * OK [CAPABILITY IMAP4rev1] ready
C: $1 LOGIN joe {*}MARKsecret{*}
S: $1 NO [REFERRAL imap://evil.example.org/] go there
leave
!~ evil.example.org
exit 4
