# A mailbox name of a megabyte.
args: -o json
> noop
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S- * LIST () "/" 
fill 1000000 n
S: 
S: $1 OK done
C: $2 NOOP
S: $2 OK still here
logout
<~ nnnnnnnn
<~ still here
