# A file that cannot be read after the command began ends the connection, so that the server does nothing.
rows: A1
file md/cur/1.a:2,
Subject: one
end
file md/new/2.b/c
a folder where a message should be
end
> append INBOX --maildir md
S: * PREAUTH [CAPABILITY IMAP4rev1 MULTIAPPEND LITERAL+ BINARY] ready
leave
!~ nothing was appended, and the connection is closed: 
!~ md/new/2.b
exit 1
