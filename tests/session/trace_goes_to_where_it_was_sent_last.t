# \connect --trace=B while a trace goes to A: it goes on in B, and A has what was before.
args: --trace=A
> noop
> \connect --trace=B --exec "@EXEC@"
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: $1 OK first
logout
connection
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $2 NOOP
S: $2 OK second
logout
holds A first
lacks A second
holds B second
lacks B first
