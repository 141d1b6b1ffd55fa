# A mistyped verb is answered with the nearest one and the xatom form.
rows: A49
> selct INBOX
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
logout
!~ select
!~ xatom
exit 1
