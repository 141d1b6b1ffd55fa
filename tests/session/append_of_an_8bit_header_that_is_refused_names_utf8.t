# Where a message with UTF-8 in its header is refused or brings an ALERT, what else there is is said; else nothing.
args: --keep-going
file a
Subject: Grüße

x
end
file b
Subject: Hi

Grüße
end
> append INBOX <a
> enable UTF8=ACCEPT
> append INBOX <b
> append INBOX <a
> append INBOX utf8 <a
> append INBOX <a
S: * PREAUTH [CAPABILITY IMAP4rev1 LITERAL+ ENABLE UTF8=ACCEPT] ready
C: $1 APPEND INBOX {23+}
eat 25
S: $1 NO 8-bit
C: $2 ENABLE UTF8=ACCEPT
S: * ENABLED UTF8=ACCEPT
S: $2 OK done
C: $3 APPEND INBOX {24+}
eat 26
S: $3 NO no room
C: $4 APPEND INBOX {23+}
eat 25
S: * OK [ALERT] does not appear to implement Unicode messages
S: $4 OK done
C: $5 APPEND INBOX UTF8 (~{23+}
eat 26
S: $5 NO no room
C: $6 APPEND INBOX {23+}
eat 25
S: $6 OK done
logout
! connected{*}
! NO 8-bit
! the message has bytes beyond ASCII in its header, and some servers take such ones only behind enable UTF8=ACCEPT, and as append MAILBOX utf8 <FILE (RFC 6855)
! {*}
! {*}
! NO no room
! {*}
! {*}
! {*}
! the message has bytes beyond ASCII in its header, and some servers take such ones only as append MAILBOX utf8 <FILE (RFC 6855)
! NO no room
! {*}
! OK done
exit 3
