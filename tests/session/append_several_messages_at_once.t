# MULTIAPPEND (RFC 3502): several messages in one command.
rows: A1
file one
eins
end
file two
zwei
end
> append INBOX <one (\Seen) <two
S: * PREAUTH [CAPABILITY IMAP4rev1 MULTIAPPEND] ready
C{ $1 APPEND INBOX
| eins
C{  (\Seen)
| zwei
C:
S: $1 OK [APPENDUID 1 5:6] done
logout
