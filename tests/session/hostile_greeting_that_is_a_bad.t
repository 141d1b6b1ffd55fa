# "* BAD" is no greeting: nothing is sent.
> noop
S: * BAD go away
leave
!~ no IMAP greeting
exit 6
