# | COMMAND gets the output of one command.
args: -o raw
> noop | tr a-z A-Z | sed s/^/piped:/
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: * xfrob abc
S: $1 OK done
logout
<~ piped:* XFROB ABC
