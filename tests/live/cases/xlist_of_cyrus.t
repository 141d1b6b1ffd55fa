# What only Cyrus has: XLIST by xatom, LIST-MYRIGHTS, MAILBOXID in STATUS.
rows: A49
server: cyrus tls
> xatom XLIST "" %
> \expect * XLIST (*\Trash*) "/" Trash
> list "" INBOX RETURN (MYRIGHTS)
> \expect * MYRIGHTS INBOX l*
> status INBOX (MAILBOXID)
> \expect * STATUS INBOX (MAILBOXID (*))
exit 0
