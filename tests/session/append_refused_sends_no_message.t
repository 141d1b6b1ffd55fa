# NO instead of the continuation request: not one byte of the message leaves; the hint is shown.
rows: A1 A5
> append Nowhere <<END
> MARKmessage
> END
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 APPEND Nowhere {13}
S: $1 NO [TRYCREATE] no such mailbox
logout
!~ create
exit 3
