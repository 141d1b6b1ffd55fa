# A greeting with a tag is taken, with a note.
> noop
S: A1 OK [CAPABILITY IMAP4rev1] hello
C: $1 NOOP
S: $1 OK done
logout
!~ the greeting has a tag
