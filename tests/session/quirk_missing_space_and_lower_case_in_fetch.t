# Lower-case names, doubled and trailing blanks in a FETCH answer are read all the same.
args: -o json
> select INBOX
> fetch 1 (UID FLAGS)
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 SELECT INBOX
S: * 1 exists
S: $1 OK [read-write] done
C: $2 FETCH 1 (UID FLAGS)
S: * 1 fetch (uid  12 flags (\seen ) ) 
S: $2 OK done
logout
<~ 12
