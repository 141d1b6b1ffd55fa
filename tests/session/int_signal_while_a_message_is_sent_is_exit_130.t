# ^C while the server takes no more of a message: exit 130, nothing else is sent.
via: unix
> \! yes 2>&1 | head -c 3000000 >big
> append x <big
S: * PREAUTH [CAPABILITY IMAP4rev1 LITERAL+] ready
C- BAAA APPEND x {
delay 300
signal INT
deaf
exit 130
