# A server that never reads: a large message that cannot be written ends with a timeout.
via: tcp
args: --timeout 1
limit: 15
> \! yes | head -c 9000000 >big
> append INBOX <big
S: * PREAUTH [CAPABILITY IMAP4rev1 LITERAL+] ready
deaf
exit 8
