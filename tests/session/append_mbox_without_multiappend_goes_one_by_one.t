# Without MULTIAPPEND each message has its command; one refused ends it and tells how many are there.
rows: A1
file old
From a
Subject: one

From b
Subject: two

From c
Subject: three
end
> append INBOX --mbox old
> \echo $appenduid
> append INBOX --mbox old
S: * PREAUTH [CAPABILITY IMAP4rev1 LITERAL+ UIDPLUS] ready
C{+ $1 APPEND INBOX
| Subject: one
C:
S: $1 OK [APPENDUID 77 5] done
C{+ $2 APPEND INBOX
| Subject: two
C:
S: $2 OK [APPENDUID 77 6] done
C{+ $3 APPEND INBOX
| Subject: three
C:
S: $3 OK [APPENDUID 77 9] done
C{+ $4 APPEND INBOX
| Subject: one
C:
S: $4 OK [APPENDUID 77 10] done
C{+ $5 APPEND INBOX
| Subject: two
C:
S: $5 NO [OVERQUOTA] full
logout
<~ 5:6,9
!~ 3 messages, 
!~ 1 message before it was appended
exit 3
