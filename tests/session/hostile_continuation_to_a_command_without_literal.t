# A "+" to a plain command gets no bytes: nothing waits to be sent.
> status INBOX (MESSAGES)
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 STATUS INBOX (MESSAGES)
S: + send me something
delay 100
S: * STATUS INBOX (MESSAGES 1)
S: $1 OK done
logout
