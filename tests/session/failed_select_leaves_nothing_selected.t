# After a failed SELECT the mailbox from before is closed (RFC 9051 6.3.2): a STORE is not sent.
rows: A33
args: -k
> select INBOX
> select Nowhere
> store 1:* +FLAGS (\Deleted)
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 2 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 SELECT Nowhere
S: $2 NO no such mailbox
logout
!~ select
exit 3
