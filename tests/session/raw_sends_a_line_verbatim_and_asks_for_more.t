# \raw: the line as it stands, then a line for each continuation request.
rows: A34
> \raw APPEND INBOX {5}
> hello
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 APPEND INBOX {5}
S: + go on
C: hello
S: $1 OK done
logout
