# A greeting without the code is followed by one CAPABILITY.
rows: M4 T4
> noop
> \echo $capabilities
S: * OK ready
C: $1 CAPABILITY
S: * CAPABILITY IMAP4rev1 XTRA
S: $1 OK done
C: $2 NOOP
S: $2 OK done
logout
<~ IMAP4rev1 XTRA
