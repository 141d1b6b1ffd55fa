# A server that refuses the session at once: nothing is sent, its words are shown.
rows: M7
> noop
S: * BYE too many connections from your host
expect-close
!~ too many connections from your host
exit 2
