# A server that sends UTF-8 in names although nobody enabled it: shown, escaped where it is no UTF-8.
> list "" *
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 LIST "" *
S: * LIST () "/" "Gesendete Entwürfe"
S: * LIST () "/" "bad \xff\xfe bytes"
S: * LIST () "/" "&broken-utf7"
S: $1 OK done
logout
<~ Gesendete Entwürfe
<! \xff
<~ broken-utf7
