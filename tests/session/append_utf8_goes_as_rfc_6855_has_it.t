# The word utf8 sends UTF8 (~{n}), whatever literals the server has; each of several messages has its own.
file a
Subject: a
end
file box
From a Wed Jul 17 02:44:25 1996
Subject: one
end
env: TZ=UTC0
> append INBOX (\Seen) 17-Jul-1996 utf8 <a
> append INBOX utf8 <a (\Seen) <a UTF8 <a
> append INBOX utf8 --mbox box
> append INBOX "utf8"
S: * PREAUTH [CAPABILITY IMAP4rev1 MULTIAPPEND] ready
C: $1 APPEND INBOX (\Seen) "17-Jul-1996 00:00:00 +0000" UTF8 (~{12}
S: + go on
C- Subject: a\r\n)\r\n
S: $1 OK done
C: $2 APPEND INBOX UTF8 (~{12}
S: + go on
C- Subject: a\r\n) (\Seen) {12}\r\n
S: + go on
C- Subject: a\r\n UTF8 (~{12}\r\n
S: + go on
C- Subject: a\r\n)\r\n
S: $2 OK done
C: $3 APPEND INBOX "17-Jul-1996 02:44:25 +0000" UTF8 (~{14}
S: + go on
C- Subject: one\r\n)\r\n
S: $3 OK done
C: $4 APPEND INBOX {4}
S: + go on
C- utf8\r\n
S: $4 OK done
logout
