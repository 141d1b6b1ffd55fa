# A refused login on connecting: the server's words, exit 4, nothing more is tried.
rows: M6 A17
args: -u joe
env: IMAPSH_PASSWORD=MARK-secret
> select INBOX
S: * OK [CAPABILITY IMAP4rev1] ready
C: $1 LOGIN joe {*}MARK-secret{*}
S: $1 NO [AUTHENTICATIONFAILED] wrong password
logout
!~ wrong password
!! MARK-secret
<! MARK-secret
exit 4
