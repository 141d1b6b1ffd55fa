# Search text from a variable is one string, whatever is in it.
> select INBOX
> \set what "x\" UNSEEN OR (\""
> search SUBJECT $what
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $90 SELECT INBOX
S: * 3 EXISTS
S: $90 OK [READ-WRITE] done
C: $91 SEARCH SUBJECT "x\" UNSEEN OR (\""
S: * SEARCH
S: $91 OK done
logout
