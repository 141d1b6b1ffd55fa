# A code that nobody knows.
args: -o raw
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: * OK [XFROB-CODE 1 2] fine
S: $1 OK done
logout
<~ [XFROB-CODE 1 2]
