# Names that LIST has shown are completed, quoted where they need it.
see child> 
enter list "" *
see Drafts
see child> 
type select Dra\t
see select Drafts
enter 
see child:Drafts> 
type \x04
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 LIST "" *
S: * LIST () "/" INBOX
S: * LIST (\Drafts) "/" Drafts
S: $1 OK done
C: $2 SELECT Drafts
S: * 0 EXISTS
S: $2 OK [READ-WRITE] done
logout
