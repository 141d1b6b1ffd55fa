# The greeting is shown in raw output as the line that came, with -q too.
args: -q -o raw
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] h\xe9llo
C: $1 NOOP
S: $1 OK done
logout
< * PREAUTH [CAPABILITY IMAP4rev1] h\xe9llo\r
< BAAA OK done\r
