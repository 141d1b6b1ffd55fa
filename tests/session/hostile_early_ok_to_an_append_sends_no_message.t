# A tagged OK where the "+" was due: the message is not sent, must not become commands, and is not there.
> append INBOX <<END
> MARK1 DELETE everything
> END
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 APPEND INBOX {25}
S: $1 OK got it
expect-close
!~ the server answered OK before it had asked for the literal of 25 bytes
!! 1 message
exit 6
