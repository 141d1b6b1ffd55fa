# After a SELECT that failed, STORE is refused here, and not sent to what was selected before.
args: -k
> select INBOX
> select Nowhere
> store 1 +FLAGS (\Deleted)
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $90 SELECT INBOX
S: * 3 EXISTS
S: $90 OK [READ-WRITE] done
C: $91 SELECT Nowhere
S: $91 NO [NONEXISTENT] no
logout
!~ needs a mailbox
exit 3
