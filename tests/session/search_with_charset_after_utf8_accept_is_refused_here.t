# Once UTF8=ACCEPT is enabled SEARCH has no CHARSET (RFC 9755 section 3): refused here with the reason; SORT must have one.
rows: A32
args: -k
> enable UTF8=ACCEPT
> select INBOX
> search CHARSET UTF-8 SUBJECT "Grüße"
> uid search charset us-ascii ALL
> search RETURN (COUNT) CHARSET UTF-8 ALL
> sort (DATE) UTF-8 ALL
S: * PREAUTH [CAPABILITY IMAP4rev1 ENABLE UTF8=ACCEPT SORT] ready
C: $1 ENABLE UTF8=ACCEPT
S: * ENABLED UTF8=ACCEPT
S: $1 OK done
C: $2 SELECT INBOX
S: * 2 EXISTS
S: $2 OK [READ-WRITE] done
C: $3 SORT (DATE) UTF-8 ALL
S: * SORT 1 2
S: $3 OK done
logout
!~ stdin:3: CHARSET is forbidden once UTF8=ACCEPT is enabled
!~ stdin:4: CHARSET is forbidden
!~ stdin:5: CHARSET is forbidden
exit 1
