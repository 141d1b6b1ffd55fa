# A response code without its "]" is text, not the end of the session.
args: -o json
> noop
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: * OK [ALERT beware
S: * OK [
S: * OK ]
S: $1 OK done
C: $2 NOOP
S: $2 OK still here
logout
<~ beware
<~ still here
