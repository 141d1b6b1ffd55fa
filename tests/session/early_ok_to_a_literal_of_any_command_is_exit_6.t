# A tagged OK before a literal of any command was asked for is no success, but NO is an answer.
args: --keep-going
> getquota "a
> b"
> getquota "c
> d"
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1 QUOTA] ready
C: $1 GETQUOTA {3}
S: $1 NO never
C: $2 GETQUOTA {3}
S: $2 OK done
expect-close
!~ the server answered OK before it had asked for the literal of 3 bytes
exit 3
