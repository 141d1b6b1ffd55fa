# --as-is sends the bytes as they are in the file.
rows: A1
file mail
a
b
end
> append --as-is INBOX <mail
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 APPEND INBOX {4}
S: + go on
C- a\nb\n
C:
S: $1 OK done
logout
