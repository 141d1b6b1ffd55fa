# A tagged answer to a command that was not sent yet is not taken for its answer.
> noop
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
S: BAAA OK I knew
S: BAAB OK that you would ask
S: A001 OK this
C: $1 NOOP
S: $1 OK done
C: $2 NOOP
S: $2 OK done
logout
