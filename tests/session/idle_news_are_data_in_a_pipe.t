# What comes while imapsh idles is what one waits for: data, in the order in which it came.
> select INBOX
> idle 1
S: * PREAUTH [CAPABILITY IMAP4rev1 IDLE QRESYNC] ready
C: $1 SELECT INBOX
S: * 2 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 IDLE
S: + idling
S: * 3 EXISTS
S- * 3 FETCH (FLAGS (\Recent))\r\n* 2 FETCH (FLAGS (\Seen))\r\n* VANISHED 7:9\r\n
S: * 1 EXPUNGE
delay 200
S: * 2 FETCH (FLAGS ())
S: * OK still here
C: DONE
S: $2 OK idled
logout
< INBOX (read-write)
<   messages       2
< now 3 messages
< #  FLAGS
< 3  \Recent
< 2  \Seen
< UIDs 7:9 have vanished
< message 1 was expunged
< message 2
<   flags          none
!~ OK still here
!! expunged
