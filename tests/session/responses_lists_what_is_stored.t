# \responses names what \response can take.
rows: A31
> noop
> \responses
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: * XFROB 1 2 3
S: $1 OK done
logout
<~ XFROB
