# C1 control characters (as UTF-8 and as single bytes) are shown as escapes.
> noop
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: * LIST () "/" "a\xc2\x9b2Jb\x9b2Jc"
S: $1 OK done
C: $2 NOOP
S: $2 OK still here
logout
<~ 2J
<! \xc2\x9b
<! \x9b
