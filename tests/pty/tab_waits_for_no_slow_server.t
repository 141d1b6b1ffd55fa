# TAB gives up on a server that says half of its answer; the rest is there for the next TAB, and the next command.
see child> 
type select Dra\t
type \x15
enter \x5cecho it is $state
see it is authenticated
see now 7 messages
see child> 
type select Dra\t
see fts
enter 
see child:Drafts> 
type \x04
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 LIST "" {*}
S- * LIST () "/" 
delay 1500
S: Drafts
S: * 7 EXISTS
S: $1 OK done
C: $2 SELECT Drafts
S: * 0 EXISTS
S: $2 OK [READ-WRITE] done
logout
