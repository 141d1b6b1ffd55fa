# Several -c, then the end; stdin is not read.
args: -c noop
arg: -c
arg: select "INBOX"
> delete never
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: $1 OK done
C: $2 SELECT "INBOX"
S: * 0 EXISTS
S: $2 OK done
logout
