# With -k all lines run, and the first failure's status is the exit status.
args: -k
> nonsense
> delete nowhere
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 DELETE nowhere
S: $1 NO no
C: $2 NOOP
S: $2 OK done
logout
exit 1
