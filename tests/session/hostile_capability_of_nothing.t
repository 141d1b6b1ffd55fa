# An empty capability list, and one that is asked for again and again.
args: -o json
> capability
> noop
S: * PREAUTH [CAPABILITY] ready
C: $1 CAPABILITY
S: * CAPABILITY
S: $1 OK [CAPABILITY] done
C: $2 NOOP
S: $2 OK done
logout
