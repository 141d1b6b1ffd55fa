# \reconnect after a lost connection logs in and selects again.
rows: M7
via: tcp
arg: imap://joe@127.0.0.1:@PORT@/INBOX
env: IMAPSH_PASSWORD=geheim
> -noop
> \reconnect
> noop
S: * OK [CAPABILITY IMAP4rev1] ready
C: $1 LOGIN joe {*}geheim{*}
S: $1 OK [CAPABILITY IMAP4rev1] in
C: $2 SELECT INBOX
S: * 0 EXISTS
S: $2 OK [READ-WRITE] done
C: $3 NOOP
cut
connection
S: * OK [CAPABILITY IMAP4rev1] ready
C: $1 LOGIN joe {*}geheim{*}
S: $1 OK [CAPABILITY IMAP4rev1] in
C: $2 SELECT INBOX
S: * 0 EXISTS
S: $2 OK [READ-WRITE] done
C: $3 NOOP
S: $3 OK done
logout
