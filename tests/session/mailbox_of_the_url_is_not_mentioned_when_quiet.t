# With --quiet nothing is said of the URL's mailbox at all.
via: tcp
arg: imap://joe@127.0.0.1:@PORT@/INBOX
args: -q
arg: -c
arg: search UNSEEN
env: IMAPSH_PASSWORD=geheim
S: * OK [CAPABILITY IMAP4rev1] ready
C: $1 LOGIN joe {*}geheim{*}
S: $1 OK [CAPABILITY IMAP4rev1] in
C: $2 SELECT INBOX
S: * 5 EXISTS
S: * FLAGS (\Seen)
S: * OK [UIDNEXT 9] next
S: $2 OK [READ-WRITE] done
C: $3 SEARCH UNSEEN
S: * SEARCH 2 3
S: $3 OK done
logout
< 2:3
!.
