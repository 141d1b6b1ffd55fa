# With UTF8=ACCEPT enabled search text is UTF-8 in quotes and CHARSET is not sent (RFC 9755).
rows: A32 A9 T3
> enable UTF8=ACCEPT
> select INBOX
> search SUBJECT "Grüße"
S: * PREAUTH [CAPABILITY IMAP4rev1 ENABLE UTF8=ACCEPT] ready
C: $1 ENABLE UTF8=ACCEPT
S: * ENABLED UTF8=ACCEPT
S: $1 OK done
C: $2 SELECT INBOX
S: * 2 EXISTS
S: $2 OK [READ-WRITE] done
C: $3 SEARCH SUBJECT "Grüße"
S: * SEARCH 1 2
S: $3 OK done
logout
