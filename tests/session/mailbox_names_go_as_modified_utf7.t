# UTF-8 for the person, modified UTF-7 on the wire, and back.
rows: A6 A16
> create "Entwürfe & mehr"
> list "" "Ent*"
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 CREATE "Entw&APw-rfe &- mehr"
S: $1 OK done
C: $2 LIST "" {*}Ent*{*}
S: * LIST () "/" "Entw&APw-rfe &- mehr"
S: $2 OK done
logout
<~ Entwürfe & mehr
