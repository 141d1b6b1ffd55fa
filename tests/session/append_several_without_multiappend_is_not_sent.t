# Without MULTIAPPEND a server would store the first message and refuse the command: nothing is sent.
args: -k
file one
eins
end
file two
zwei
end
> append INBOX <one <two
> append INBOX (\Seen) <one (\Flagged) <two
> append INBOX <two
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C{ $1 APPEND INBOX
| zwei
C:
S: $1 OK done
logout
!~ need MULTIAPPEND
exit 1
