# A command whose capability is not advertised is sent with a warning in words.
> select INBOX
> move 1 Archive
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: $1 OK done
C: $2 MOVE 1 Archive
S: $2 OK done
logout
!~ does not advertise MOVE or IMAP4rev2, which MOVE needs
