# A slow server is no dead server: each byte is progress.
args: --timeout 2
limit: 15
> noop
drip 20
split 1
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: * OK this takes its time, byte by byte by byte
S: $1 OK done
logout
