# A line that stops in the middle: the time limit holds there too.
args: --timeout 1
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S- $1 OK do
stall
exit 8
