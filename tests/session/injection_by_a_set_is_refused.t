# A set with anything but numbers in it is refused before anything is sent.
args: -k
> select INBOX
> \set set "1 (FLAGS) BODY[]"
> fetch $set UID
> fetch 1,,2 UID
> fetch 0 UID
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $90 SELECT INBOX
S: * 3 EXISTS
S: $90 OK [READ-WRITE] done
logout
!~ set
exit 1
