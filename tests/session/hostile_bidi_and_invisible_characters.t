# Bidirectional overrides and zero-width characters in a name are shown as escapes.
> noop
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: * LIST () "/" "a\xe2\x80\xaeexe.txt\xe2\x80\x8b"
S: $1 OK done
C: $2 NOOP
S: $2 OK still here
logout
<~ exe.txt
<! \xe2\x80\xae
<! \xe2\x80\x8b
