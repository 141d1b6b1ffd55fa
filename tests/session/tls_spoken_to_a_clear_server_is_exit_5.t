# imaps:// to a port that speaks in the clear.
via: tcp
args: imaps://127.0.0.1:@PORT@
> noop
S: * OK [CAPABILITY IMAP4rev1] ready
stall
exit 5 2
