# LITERAL+ sends the message at once.
rows: A1
> append INBOX <<END
> hello
> END
S: * PREAUTH [CAPABILITY IMAP4rev1 LITERAL+] ready
C{+ $1 APPEND INBOX
| hello
C:
S: $1 OK done
logout
