# What answers a \send is left for \recv; the prompt does not take it.
rows: A27 A34
see child> 
enter \send "a1 NOOP\x5cr\x5cn"
see child> 
enter \x5crecv
see a1 OK fine
see child> 
enter noop
see child> 
type \x04
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: a1 NOOP
S: a1 OK fine
C: $1 NOOP
S: $1 OK done
logout
