# LIST-STATUS: two tables that do not cut each other.
== command list "" * return (status (messages unseen))
== wire
* LIST () "/" INBOX
* STATUS INBOX (MESSAGES 17 UNSEEN 16)
* LIST () "/" Sent
* STATUS Sent (MESSAGES 1 UNSEEN 0)
== pretty
MAILBOX  DELIM
INBOX    /
Sent     /
MAILBOX  MESSAGES  UNSEEN
INBOX          17      16
Sent            1       0
! OK done
== terminal
MAILBOX  DELIM
INBOX    /
Sent     /
MAILBOX  MESSAGES  UNSEEN
INBOX          17      16
Sent            1       0
OK done
== json
{"type":"response","name":"LIST","mailbox":"INBOX","attributes":[],"delimiter":"/"}
{"type":"response","name":"STATUS","mailbox":"INBOX","items":{"MESSAGES":17,"UNSEEN":16}}
{"type":"response","name":"LIST","mailbox":"Sent","attributes":[],"delimiter":"/"}
{"type":"response","name":"STATUS","mailbox":"Sent","items":{"MESSAGES":1,"UNSEEN":0}}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
