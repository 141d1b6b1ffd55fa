# A trace is readable by its owner alone.
args: --trace=trace.txt
> noop
> \! ls -l trace.txt | cut -c1-10
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: $1 OK done
logout
<~ -rw-------
