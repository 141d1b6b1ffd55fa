# Human text may end in {5} without being a literal.
> noop
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready {3}
C: $1 NOOP
S: * OK try again in {5}
S: $1 OK done {7}
C: $2 NOOP
S: $2 OK done
logout
