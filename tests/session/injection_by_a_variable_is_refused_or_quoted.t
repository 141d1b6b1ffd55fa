# CR and LF from a variable never end the command's line.
> \set evil "x\r\nA9 DELETE INBOX"
> create $evil
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 CREATE {*}x\x5c\x5cr\x5c\x5cnA9 DELETE INBOX{*}
S: $1 OK done
logout
exit 0 1
