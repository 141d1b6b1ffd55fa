# --mbox: each message with its flags and date, all or none by one MULTIAPPEND.
rows: A1
env: TZ=UTC0
file old
From joe@example.org Wed Jul 17 02:44:25 1996
Subject: one
Status: RO

>From here

From - Thu Feb  1 02:44:25 2024 +0100
Subject: two

end
> append INBOX --mbox old
> \echo $appenduid
> append INBOX --mbox old
S: * PREAUTH [CAPABILITY IMAP4rev1 MULTIAPPEND LITERAL+ UIDPLUS] ready
C{+ $1 APPEND INBOX (\Seen) "17-Jul-1996 02:44:25 +0000"
| Subject: one
| Status: RO
|
| From here
C{+  " 1-Feb-2024 02:44:25 +0100"
| Subject: two
C:
S: $1 OK [APPENDUID 77 5:6] done
C{+ $2 APPEND INBOX (\Seen) "17-Jul-1996 02:44:25 +0000"
| Subject: one
| Status: RO
|
| From here
C{+  " 1-Feb-2024 02:44:25 +0100"
| Subject: two
C:
S: $2 NO [OVERQUOTA] full
logout
<~ 5:6
!~ 2 messages, 
!~ nothing was appended: it is all or none
exit 3
