# With BINARY (RFC 3516) a message with a NUL is announced as ~{n}; any other as before.
env: TZ=UTC0
file box
From a Wed Jul 17 02:44:25 1996
Subject: one

From b Wed Jul 17 02:44:25 1996
Subject: two

end
file plain
x
end
> \! printf 'a\nb\0' >nul; { cat box; printf 'x\0y\n'; } >nulbox
> append INBOX <nul
> append INBOX <plain
> append INBOX --mbox nulbox
> xatom XAPPEND INBOX <nul
S: * PREAUTH [CAPABILITY IMAP4rev1 LITERAL+ MULTIAPPEND BINARY METADATA] ready
C: $1 APPEND INBOX ~{5+}
C- a\r\nb
eat 3
S: $1 OK done
C: $2 APPEND INBOX {3+}
C- x\r\n\r\n
S: $2 OK done
C: $3 APPEND INBOX "17-Jul-1996 02:44:25 +0000" {14+}
C- Subject: one\r\n "17-Jul-1996 02:44:25 +0000" ~{21+}\r\nSubject: two\r\n\r\nx
eat 6
S: $3 OK done
C: $4 XAPPEND INBOX ~{4+}
C- a\nb
eat 3
S: $4 OK done
logout
