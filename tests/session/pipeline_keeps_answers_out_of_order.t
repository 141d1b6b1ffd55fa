# A server may answer a later command first (RFC 9051 section 5.5): each gets its own status.
args: --pipeline 64 -k -q
> status a (MESSAGES)
> \echo $status $text
> status b (MESSAGES)
> \echo $status $text
> noop
> \echo $status $text
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 STATUS a (MESSAGES)
C: $2 STATUS b (MESSAGES)
C: $3 NOOP
S: $3 OK third
S: $2 NO second
S: $1 OK first
logout
< OK first
< NO second
< OK third
exit 3
