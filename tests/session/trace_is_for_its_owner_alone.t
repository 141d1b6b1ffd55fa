# A trace and the keys of TLS are written to files that nobody else may read.
via: tls
args: --trace=trace
env: SSLKEYLOGFILE=@DIR@/keys
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
S: $1 OK done
logout
holds trace NOOP
mode trace 600
mode keys 600
