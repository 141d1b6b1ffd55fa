# ESEARCH with a reversed set and a wrong count is shown, and the set counts; with another command's tag it is not ours.
args: -o json
> select INBOX
> search RETURN (ALL COUNT) ALL
> \echo found $found of $count
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $90 SELECT INBOX
S: * 3 EXISTS
S: $90 OK [READ-WRITE] done
C: $91 SEARCH RETURN (ALL COUNT) ALL
S: * ESEARCH (TAG "someone else") COUNT 99 ALL 4:9
S: * ESEARCH (TAG "$91") COUNT 99 ALL 3:1
S: $91 OK done
logout
<~ found 1:3 of 3
