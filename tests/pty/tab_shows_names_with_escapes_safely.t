# A hostile mailbox name in a completion list does not act on the terminal.
see child> 
enter list "" *
see Dropped
see child> 
type select Dr\t\t
type \x15
enter \quit
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 LIST "" *
S: * LIST () "/" "Dr\x1b]0;owned\x07afts"
S: * LIST () "/" Dropped
S: $1 OK done
leave
<! \x1b]0;owned
