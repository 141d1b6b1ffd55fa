# COMPRESS answered NO: nothing is compressed.
> -compress
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1 COMPRESS=DEFLATE] ready
C: $1 COMPRESS DEFLATE
S: $1 NO [COMPRESSIONACTIVE] TLS does it
C: $2 NOOP
S: $2 OK done
logout
