# A quote that is never closed is not sent.
> select "INBOX
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
logout
!~ stdin:1:
exit 1
