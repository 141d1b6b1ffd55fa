# A flag with a parenthesis or a line end is refused before anything is sent.
args: -k
> select INBOX
> store 1 +FLAGS (a)b)
> \set flag "a) DELETE x"
> store 1 +FLAGS $flag
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $90 SELECT INBOX
S: * 3 EXISTS
S: $90 OK [READ-WRITE] done
logout
exit 1
