# "+" is no greeting: nothing is sent.
> noop
S: + hello
leave
!~ no IMAP greeting
exit 6
