# What a command shows of an answer is on the screen before the line that says how it ended.
see child> 
enter namespace | (sleep 0.1; cat)
see Other/
see OK done
see child> 
type \x04
S: * PREAUTH [CAPABILITY IMAP4rev1 NAMESPACE] ready
C: $1 NAMESPACE
S: * NAMESPACE (("" "/")) (("Other/" "/")) NIL
S: $1 OK done
logout
