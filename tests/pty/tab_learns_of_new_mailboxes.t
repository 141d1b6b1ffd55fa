# After CREATE the names are asked for anew; folders that cannot be opened are not offered.
see child> 
type select Dra\t
see fts
type \x15
enter create Dravidian
see child> 
type select Dra\t\t
see Drafts     Dravidian
type \x15
enter list (SUB\t\x7f) "" *
see SUBSCRIBED
see child> 
type \x04
S: * PREAUTH [CAPABILITY IMAP4rev1 LIST-EXTENDED] ready
C: $1 LIST "" {*}
S: * LIST (\Noselect) "/" Dragons
S: * LIST () "/" Drafts
S: $1 OK done
C: $2 CREATE Dravidian
S: $2 OK done
C: $3 LIST "" {*}
S: * LIST (\Noselect) "/" Dragons
S: * LIST () "/" Drafts
S: * LIST () "/" Dravidian
S: $3 OK done
C: $4 LIST (SUBSCRIBED) "" *
S: $4 OK done
logout
