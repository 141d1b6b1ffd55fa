# Blanks, quotes and backslashes in a name and a password arrive as they were typed.
rows: C2-C5 A17
> login "joe \"x\" user" "pa ss\\word"
S: * OK [CAPABILITY IMAP4rev1] ready
C: $1 LOGIN "joe \"x\" user" "pa ss\\word"
S: $1 OK [CAPABILITY IMAP4rev1 ACL] in
logout
