# \reconnect does not send an APPEND again whose answer was lost.
args: -k
> append x <<END
> text
> END
> \reconnect
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 APPEND x {6}
S: + go
C- text\r\n\r\n
cut
connection
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $2 NOOP
S: $2 OK done
logout
exit 2
