# LIST with STATUS and MYRIGHTS: tables that do not cut each other, and one legend.
== command list "" * return (myrights status (mailboxid))
== wire
* LIST () "/" INBOX
* STATUS INBOX (MAILBOXID (F1))
* MYRIGHTS INBOX lr
* LIST () "/" Sent
* STATUS Sent (MAILBOXID (F2))
* MYRIGHTS Sent lrs
== pretty
MAILBOX  DELIM
INBOX    /
Sent     /
MAILBOX  MAILBOXID
INBOX           F1
Sent            F2
MAILBOX  MY RIGHTS
INBOX    lr
Sent     lrs
  l              lookup: see the mailbox in lists
  r              read: select, fetch, search
  s              keep seen: change \Seen
! OK done
== terminal
MAILBOX  DELIM
INBOX    /
Sent     /
MAILBOX  MAILBOXID
INBOX           F1
Sent            F2
MAILBOX  MY RIGHTS
INBOX    lr
Sent     lrs
  l              lookup: see the mailbox in lists
  r              read: select, fetch, search
  s              keep seen: change \Seen
OK done
== json
{"type":"response","name":"LIST","mailbox":"INBOX","attributes":[],"delimiter":"/"}
{"type":"response","name":"STATUS","mailbox":"INBOX","items":{"MAILBOXID":["F1"]}}
{"type":"response","name":"MYRIGHTS","mailbox":"INBOX","rights":"lr"}
{"type":"response","name":"LIST","mailbox":"Sent","attributes":[],"delimiter":"/"}
{"type":"response","name":"STATUS","mailbox":"Sent","items":{"MAILBOXID":["F2"]}}
{"type":"response","name":"MYRIGHTS","mailbox":"Sent","rights":"lrs"}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
