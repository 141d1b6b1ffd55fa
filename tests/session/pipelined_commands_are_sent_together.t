# --pipeline: commands leave before the first is answered; what comes is shown, and \expect asks, in their order.
args: --pipeline 3 -q
> noop
> status a (MESSAGES)
> \expect OK
> \echo $status $tag
> # a comment, and a line that is excused
> -status b (MESSAGES)
> status c (MESSAGES)
> \echo done
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
C: $2 STATUS a (MESSAGES)
C: $3 STATUS b (MESSAGES)
S: $1 OK done
S: * STATUS a (MESSAGES 1)
S: $2 OK done
C: $4 STATUS c (MESSAGES)
S: $3 NO no such mailbox
S: * STATUS c (MESSAGES 3)
S: $4 OK done
logout
< MAILBOX  MESSAGES
< a               1
< OK BAAB
< MAILBOX  MESSAGES
< c               3
< done
exit 0
