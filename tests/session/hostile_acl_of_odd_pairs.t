# ACL with an identifier that has no rights.
args: -o json
> noop
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: * ACL INBOX joe
S: * ACL
S: * MYRIGHTS INBOX
S: * LISTRIGHTS INBOX
S: $1 OK done
C: $2 NOOP
S: $2 OK still here
logout
<~ "joe"
<~ still here
