# The tag of a command that has ended comes again in the answer to the next one.
args: -k
> noop
> delete x
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: $1 OK done
C: $2 DELETE x
S: $1 OK done again
S: $2 NO really
logout
exit 3
