# Hostile mailbox names in a completion list do not act on the terminal.
see child> 
type select Dr\t\t\t
see Dropped
type \x15
enter \x5cquit
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 LIST "" {*}
S: * LIST () "/" "Dr\x1b]0;owned\x07afts"
S: * LIST () "/" Dropped
S: $1 OK done
logout
<! \x1b]0;owned
