# Bytes that are no UTF-8 in tags, names and texts are kept, in base64 where JSON cannot hold them.
args: -o json
> noop
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: * \xff\xfe \x80
S: * OK \xc3\x28
S: $1 OK done
C: $2 NOOP
S: $2 OK still here
logout
<~ base64
<~ still here
