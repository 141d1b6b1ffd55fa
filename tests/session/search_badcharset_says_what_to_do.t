# BADCHARSET: the charsets that the server knows are shown.
rows: A32
> select INBOX
> search SUBJECT "Grüße"
S: * PREAUTH [CAPABILITY IMAP4rev1 LITERAL+] ready
C: $1 SELECT INBOX
S: * 2 EXISTS
S: $1 OK [READ-WRITE] done
C: $2 SEARCH CHARSET UTF-8 SUBJECT {7+}
C- Grüße
C:
S: $2 NO [BADCHARSET (US-ASCII X-OLD)] cannot
logout
!~ X-OLD
exit 3
