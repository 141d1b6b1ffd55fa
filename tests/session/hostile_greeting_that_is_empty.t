# an empty line is no greeting: nothing is sent.
> noop
S: 
leave
!~ no IMAP greeting
exit 6
