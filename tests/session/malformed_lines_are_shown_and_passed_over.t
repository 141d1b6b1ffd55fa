# Unbalanced parentheses, unterminated strings, empty lines, bare CR: the session goes on.
args: -o raw
> noop
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: * 1 FETCH (FLAGS (\Seen
S: * LIST () "/" "unterminated
S: * )))
S: *
S: 
S: * 5 FETCH (X a\rb)
S: $1 OK done
C: $2 NOOP
S: $2 OK done
logout
