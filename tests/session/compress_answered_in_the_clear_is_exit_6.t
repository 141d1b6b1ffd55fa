# A server that says OK to COMPRESS and goes on in the clear: damaged data, exit 6.
> compress
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1 COMPRESS=DEFLATE] ready
C: $1 COMPRESS DEFLATE
S: $1 OK go on
eat 1
S: * OK this is no deflate stream at all
stall
!~ damaged
exit 6
