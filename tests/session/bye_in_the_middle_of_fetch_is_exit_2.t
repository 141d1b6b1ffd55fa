# BYE and a close in the middle of an answer: what came is shown, exit 2.
rows: M7
args: -o raw
> select INBOX
> fetch 1:3 FLAGS
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 3 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 FETCH 1:3 FLAGS
S: * 1 FETCH (FLAGS (\Seen))
S: * BYE shutting down for maintenance
close
<~ * 1 FETCH (FLAGS (\Seen))
!~ shutting down for maintenance
exit 2
