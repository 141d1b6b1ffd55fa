# Subscriptions, and what Gmail once had, are each a list of their own.
== command lsub
== wire
* LSUB () "/" INBOX
* LSUB (\Noselect) "/" Lists
* XLIST (\HasNoChildren \Inbox) "/" Posteingang
* XLIST (\HasNoChildren \AllMail) "/" "[Gmail]/Alle"
== pretty
MAILBOX  DELIM  MARKS
INBOX    /
Lists    /      \Noselect
MAILBOX       DELIM  MARKS
Posteingang   /      \HasNoChildren \Inbox
[Gmail]/Alle  /      \HasNoChildren \AllMail
! OK done
== terminal
MAILBOX  DELIM  MARKS
INBOX    /
Lists    /      \Noselect
MAILBOX       DELIM  MARKS
Posteingang   /      \HasNoChildren \Inbox
[Gmail]/Alle  /      \HasNoChildren \AllMail
OK done
== json
{"type":"response","name":"LSUB","mailbox":"INBOX","attributes":[],"delimiter":"/"}
{"type":"response","name":"LSUB","mailbox":"Lists","attributes":["\\Noselect"],"delimiter":"/"}
{"type":"response","name":"XLIST","mailbox":"Posteingang","attributes":["\\HasNoChildren","\\Inbox"],"delimiter":"/"}
{"type":"response","name":"XLIST","mailbox":"[Gmail]/Alle","attributes":["\\HasNoChildren","\\AllMail"],"delimiter":"/"}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
