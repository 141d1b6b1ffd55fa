# The same over a unix socket, cut after any byte: exit 2, or 0 once LOGOUT was on its way; never a hang.
rows: M7
via: unix
args: -o raw -u joe
env: IMAPSH_PASSWORD=MARKsecret
sweep: 9 2 0
> select INBOX
> fetch 1 (FLAGS BODY[])
> append INBOX <<END
> hello
> END
S: * OK [CAPABILITY IMAP4rev1] ready
C: $1 LOGIN joe {*}MARKsecret{*}
S: $1 OK [CAPABILITY IMAP4rev1] in
C: $2 SELECT INBOX
S: * 1 EXISTS
S: * OK [UIDVALIDITY 1] valid
S: $2 OK [READ-WRITE] done
C: $3 FETCH 1 (FLAGS BODY[])
S{ * 1 FETCH (FLAGS (\Seen) BODY[]
| Subject: x
|
| hello
S: )
S: $3 OK done
C{ $4 APPEND INBOX
| hello
C:
S: $4 OK done
logout
!! MARKsecret
