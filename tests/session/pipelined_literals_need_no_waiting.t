# With LITERAL+ messages are sent ahead too; without it the server is waited for.
args: --pipeline 64 -q
file a.eml
Subject: a

one
end
> append x <a.eml
> append x <a.eml
S: * PREAUTH [CAPABILITY IMAP4rev1 LITERAL+] ready
C{+ $1 APPEND x
| Subject: a
|
| one
C- \r\n
C{+ $2 APPEND x
| Subject: a
|
| one
C- \r\n
S: $1 OK done
S: $2 OK done
logout
exit 0
