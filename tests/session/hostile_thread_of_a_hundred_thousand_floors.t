# A thread of 20,000 replies each to the one before, in nested lists, needs no deep stack.
args: -o json
> noop
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S- * THREAD 
fill 20000 (
S- 1
fill 20000 )
S: 
S: $1 OK done
C: $2 NOOP
S: $2 OK still here
logout
<~ "THREAD"
<~ still here
