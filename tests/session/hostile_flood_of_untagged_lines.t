# A hundred thousand responses nobody asked for: shown in bounded memory and time.
limit: 30
args: -o raw
arg: -c
arg: noop | wc -l
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
many 100000 * {#} EXISTS
S: $1 OK done
logout
