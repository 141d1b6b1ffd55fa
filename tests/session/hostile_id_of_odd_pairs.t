# ID with a name and no value, and with a list as a value.
args: -o json
> noop
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: * ID ("name")
S: * ID ("name" ("a" "b"))
S: * ID name
S: $1 OK done
C: $2 NOOP
S: $2 OK still here
logout
<~ "ID"
<~ still here
