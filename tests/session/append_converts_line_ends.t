# LF becomes CRLF in a message, and the size announced counts that.
rows: A1 C7
file mail
Subject: hi

body
end
> append INBOX <mail
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C{ $1 APPEND INBOX
| Subject: hi
|
| body
C:
S: $1 OK [APPENDUID 77 5] done
logout
