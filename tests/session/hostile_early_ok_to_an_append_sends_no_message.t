# A tagged OK where the "+" was due: the message is not sent, and must not become commands.
> append INBOX <<END
> MARK1 DELETE everything
> END
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 APPEND INBOX {25}
S: $1 OK got it
C: $2 NOOP
S: $2 OK done
logout
