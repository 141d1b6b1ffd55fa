# A login of the command line that is referred elsewhere: the error has it, and no line before that.
args: -u joe
env: IMAPSH_PASSWORD=MARKsecret
> noop
S: * OK [CAPABILITY IMAP4rev1] ready
C: $1 LOGIN joe {*}MARKsecret{*}
S: $1 NO [REFERRAL imap://b/] there
leave
!~ refused: [REFERRAL imap://b/] there
!! $1 NO
!! BAAA
exit 4
