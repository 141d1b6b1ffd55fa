# An open list goes on in the next line.
> status INBOX (MESSAGES
> UNSEEN)
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 STATUS INBOX (MESSAGES UNSEEN)
S: * STATUS INBOX (MESSAGES 3 UNSEEN 1)
S: $1 OK done
logout
