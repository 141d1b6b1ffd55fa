# A command that left before its turn and then cannot be carried out here is said to have been sent.
args: --pipeline 64 -k -q
> status a (MESSAGES)
> status b (MESSAGES) >no/such/folder
> status c (MESSAGES)
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 STATUS a (MESSAGES)
C: $2 STATUS b (MESSAGES)
C: $3 STATUS c (MESSAGES)
S: * STATUS a (MESSAGES 1)
S: $1 OK done
S: * STATUS b (MESSAGES 2)
S: $2 OK done
S: * STATUS c (MESSAGES 3)
S: $3 OK done
logout
< MAILBOX  MESSAGES
< a               1
< MAILBOX  MESSAGES
< c               3
!~ line 2 had already been sent
exit 1
