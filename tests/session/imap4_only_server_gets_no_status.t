# STATUS does not exist in IMAP4: refused here, with the reason.
rows: M1 M2
> status INBOX (MESSAGES)
S: * PREAUTH [CAPABILITY IMAP4] old times
logout
!~ RFC 1730
exit 1
