# Statuses without text, in lower case, with blanks missing and doubled.
> noop
> noop
> noop
S: * preauth [capability IMAP4rev1]
C: $1 NOOP
S: $1 ok
C: $2 NOOP
S: *  OK  two blanks
S: $2 OK
C: $3 NOOP
S: $3  OK done 
logout
