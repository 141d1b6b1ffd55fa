# Text of a search that comes from a file may be anything, so UTF-8 is named, or what the user says.
> select INBOX
> search SUBJECT <text
> search CHARSET ISO-8859-1 SUBJECT <text
> search X-GM-LABELS Grüße
file text
ab
end
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 2 EXISTS
S: $1 OK done
C: $2 SEARCH CHARSET UTF-8 SUBJECT {3}
S: + go
C- ab\n
C:
S: * SEARCH
S: $2 OK done
C: $3 SEARCH CHARSET ISO-8859-1 SUBJECT {3}
S: + go
C- ab\n
C:
S: * SEARCH
S: $3 OK done
C: $4 SEARCH X-GM-LABELS Gr&APwA3w-e
S: * SEARCH
S: $4 OK done
logout
