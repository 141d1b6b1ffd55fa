# A delimiter of two characters, of none, and of a control character.
args: -o json
> noop
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: * LIST () "//" a
S: * LIST () "" b
S: * LIST () "\x01" c
S: $1 OK done
C: $2 NOOP
S: $2 OK still here
logout
<~ "a"
<~ "b"
<~ "c"
<~ still here
