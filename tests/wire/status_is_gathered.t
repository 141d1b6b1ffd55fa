# Several STATUS are one table; other items start another.
== command status blurdybloop
== wire
* STATUS blurdybloop (MESSAGES 231 UIDNEXT 44292)
* STATUS Entw&APw-rfe (MESSAGES 5 UIDNEXT 6)
* STATUS INBOX (SIZE 123456789 MAILBOXID (F001) DELETED-STORAGE 18446744073709551615)
* STATUS "with blank" ()
== pretty
MAILBOX      MESSAGES  UIDNEXT
blurdybloop       231    44292
Entwürfe            5        6
MAILBOX       SIZE             MAILBOXID       DELETED-STORAGE
INBOX    123456789  117.7 MiB       F001  18446744073709551615
with blank
! OK done
== terminal
MAILBOX      MESSAGES  UIDNEXT
blurdybloop       231    44292
Entwürfe            5        6
MAILBOX       SIZE             MAILBOXID       DELETED-STORAGE
INBOX    123456789  117.7 MiB       F001  18446744073709551615
with blank
OK done
== json
{"type":"response","name":"STATUS","mailbox":"blurdybloop","items":{"MESSAGES":231,"UIDNEXT":44292}}
{"type":"response","name":"STATUS","mailbox":"Entwürfe","wire":"Entw&APw-rfe","items":{"MESSAGES":5,"UIDNEXT":6}}
{"type":"response","name":"STATUS","mailbox":"INBOX","items":{"SIZE":123456789,"MAILBOXID":["F001"],"DELETED-STORAGE":18446744073709551615}}
{"type":"response","name":"STATUS","mailbox":"with blank","items":{}}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
