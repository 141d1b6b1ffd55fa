# imapsh's own question for the capabilities too.
args: --timeout 1
limit: 6
> noop
S: * PREAUTH ready
C: $1 CAPABILITY
drip 100
many 300 * OK still here {#}
exit 8
