# "* NO" is no greeting: nothing is sent.
> noop
S: * NO go away
leave
!~ no IMAP greeting
exit 6
