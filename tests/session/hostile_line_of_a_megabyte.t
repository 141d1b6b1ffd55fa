# A line of a megabyte is read whole, within limit-line.
args: -o json
> noop
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S- * OK 
fill 1000000 x
S: 
S: $1 OK done
C: $2 NOOP
S: $2 OK still here
logout
<~ xxxxxxxx
<~ still here
