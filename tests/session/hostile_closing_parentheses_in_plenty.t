# More parentheses close than were open: the line is shown with a doubt.
args: -o json
> noop
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: * LIST () "/" x))))
S: $1 OK done
C: $2 NOOP
S: $2 OK still here
logout
<~ "doubts"
<~ still here
