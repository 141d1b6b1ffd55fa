# Text is typed in UTF-8: under the name of another character set it would find nothing, and is not sent.
rows: A32
args: -k
> select INBOX
> search CHARSET latin1 SUBJECT Grüße
> search CHARSET latin1 SUBJECT Gruss
> search SINCE yesterday
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: $1 OK done
C: $2 SEARCH CHARSET latin1 SUBJECT Gruss
S: * SEARCH
S: $2 OK done
logout
exit 1
!~ stdin:2: the text is typed in UTF-8, which is not latin1
!~ expected a day like 17-Jul-1996 or 2024-02-29, got 'yesterday'
