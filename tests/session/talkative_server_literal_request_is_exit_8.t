# And the wait for "+" before a literal.
args: --timeout 1
limit: 6
> append INBOX "x"
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 APPEND INBOX {1}
drip 100
many 300 * OK still here {#}
exit 8
