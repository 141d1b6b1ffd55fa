# QUOTA with a list that does not come in threes, and with negative numbers.
args: -o json
> noop
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: * QUOTA "" (STORAGE 1)
S: * QUOTA "" (STORAGE -1 -2 X)
S: * QUOTAROOT
S: $1 OK done
C: $2 NOOP
S: $2 OK still here
logout
<~ "QUOTA"
<~ "doubts"
<~ still here
