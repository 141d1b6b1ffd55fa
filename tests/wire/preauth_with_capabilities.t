# A greeting with its capabilities as a code.
== command none
== end none
== wire
* PREAUTH [CAPABILITY IMAP4rev1 LITERAL+ IDLE NAMESPACE ACL QUOTA SORT THREAD=REFERENCES] welcome
== pretty
! PREAUTH [CAPABILITY IMAP4rev1 LITERAL+ IDLE NAMESPACE ACL QUOTA SORT THREAD=REFERENCES] welcome — what the server can do
== terminal
PREAUTH [CAPABILITY IMAP4rev1 LITERAL+ IDLE NAMESPACE ACL QUOTA SORT …] welcome
— what the server can do
== json
{"type":"response","name":"PREAUTH","code":{"name":"CAPABILITY","text":"CAPABILITY IMAP4rev1 LITERAL+ IDLE NAMESPACE ACL QUOTA SORT THREAD=REFERENCES","args":["IMAP4rev1","LITERAL+","IDLE","NAMESPACE","ACL","QUOTA","SORT","THREAD=REFERENCES"]},"text":"welcome"}
