# untagged data are no greeting: nothing is sent.
> noop
S: * 5 EXISTS
leave
!~ no IMAP greeting
exit 6
