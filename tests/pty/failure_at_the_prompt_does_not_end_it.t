# NO, a usage error and an unknown verb at the prompt; the session goes on and ends with 0.
rows: M6
see child> 
enter delete nowhere
see no such mailbox
see child> 
enter fetch
see fetch
see child> 
enter nonsense
see xatom
see child> 
enter \quit
S: * PREAUTH [CAPABILITY IMAP4rev1] ready
C: $1 DELETE nowhere
S: $1 NO no such mailbox
logout
