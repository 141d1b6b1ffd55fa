# TRYCREATE: the hint names the create command.
rows: A5
> select INBOX
> copy 1 Archive
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 2 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 COPY 1 Archive
S: $2 NO [TRYCREATE] no such mailbox
logout
!~ create
exit 3
