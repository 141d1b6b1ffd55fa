# With LITERAL+ texts are sent ahead too; but look-ahead opens no file, so a command with one waits for its turn.
args: --pipeline 64 -q
file a.eml
Subject: a

one
end
> append x "one"
> append x "two"
> append x <a.eml
> noop
S: * PREAUTH [CAPABILITY IMAP4rev1 LITERAL+] ready
C: $1 APPEND x {3+}
C- one\r\n
C: $2 APPEND x {3+}
C- two\r\n
S: $1 OK done
S: $2 OK done
C{+ $3 APPEND x
| Subject: a
|
| one
C: 
S: $3 OK done
C: $4 NOOP
S: $4 OK done
logout
exit 0
