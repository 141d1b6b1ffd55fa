# METADATA with an entry without a value, and with a list in its place.
args: -o json
> noop
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: * METADATA "" (/private/comment)
S: * METADATA "" /private/comment
S: * METADATA
S: $1 OK done
C: $2 NOOP
S: $2 OK still here
logout
<~ /private/comment
<~ still here
