# What the opening of the URL's mailbox shows is beside the data of a pipe.
via: tcp
arg: imap://joe@127.0.0.1:@PORT@/INBOX
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
!~ INBOX (read-write)
!~   uidnext        9
