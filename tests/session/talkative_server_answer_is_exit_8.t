# What is answered in a few lines has the time of --timeout as a whole, whatever comes meanwhile.
args: --timeout 1
limit: 6
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 NOOP
drip 100
many 300 * OK still here {#}
exit 8
