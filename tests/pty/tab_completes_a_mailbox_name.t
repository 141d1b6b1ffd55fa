# Names are asked for by LIST, once, and completed, quoted where they need it.
see child> 
type select Dra\t
see fts
enter 
see child:Drafts> 
type select Se\t
see nt
enter 
see child:Sent Items> 
type \x04
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 LIST "" {*}
S: * LIST () "/" INBOX
S: * LIST (\Drafts) "/" Drafts
S: * LIST (\Sent) "/" "Sent Items"
S: $1 OK done
C: $2 SELECT Drafts
S: * 0 EXISTS
S: $2 OK [READ-WRITE] done
C: $3 SELECT "Sent Items"
S: * 0 EXISTS
S: $3 OK [READ-WRITE] done
logout
