# A server that writes names in UTF-8 although nobody enabled it knows them by these bytes alone.
> -status Entwürfe (MESSAGES)
> list "" *
> -status Entwürfe (MESSAGES)
> status Grüße (MESSAGES)
> list "" "Gesendete Entwürfe"
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 STATUS Entw&APw-rfe (MESSAGES)
S: $1 NO not yet
C: $2 LIST "" *
S: * LIST () "/" "Entwürfe"
S: * LIST () "/" "Gesendete Entwürfe"
S: $2 OK done
C: $3 STATUS {9}
S: + go on
C: Entwürfe (MESSAGES)
S: * STATUS "Entwürfe" (MESSAGES 3)
S: $3 OK done
C: $4 STATUS Gr&APwA3w-e (MESSAGES)
S: $4 OK done
C: $5 LIST "" {19}
S: + go on
C: Gesendete Entwürfe
S: $5 OK done
logout
<~ Gesendete Entwürfe
<! &:
