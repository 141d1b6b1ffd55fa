# A thousand requests to go on that nobody waits for: the server is not in its right mind. Said once, not a thousand times.
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
many 2000 + more
S: $1 OK done
leave
!~ the server has asked for more ("+") 1000 times
exit 6
