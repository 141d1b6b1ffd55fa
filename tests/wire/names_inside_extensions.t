# Names of mailboxes inside extensions are shown as mailbox names are.
== command noop
== wire
* ESEARCH (TAG "A1" MAILBOX "Entw&APw-rfe" UIDVALIDITY 5) UID ALL 1:3
* LIST () "/" "Gr&APwA3w-e" ("CHILDINFO" ("SUBSCRIBED") "OLDNAME" ("Entw&APw-rfe"))
* LIST () "/" "Grüße" (OLDNAME (old))
* NAMESPACE (("Other Users/" "/" "TRANSLATION" ("Autres Utilisateurs &AOk-/"))) NIL (("#s/" "/" "X-A" ("&AOk-")))
* 1 FETCH (X-GM-LABELS (\Inbox "\\Sent" "Gr&APwA3w-e" Entw&APw-rfe R&D "a b" NIL))
* 2 FETCH (X-GM-LABELS () UID 3)
* 3 FETCH (X-GM-LABELS ("&AOk-") UID 4)
* STATUS "Entwürfe" (MESSAGES 1)
== pretty
found UIDs
  mailbox        Entwürfe
  all            1:3
  UIDVALIDITY    5
MAILBOX  DELIM  MORE
Grüße    /      ("CHILDINFO" ("SUBSCRIBED") "OLDNAME" ("Entwürfe"))
Grüße    /      (OLDNAME (old))
NAMESPACE    PREFIX          DELIM  MORE
personal     "Other Users/"  /      "TRANSLATION" ("Autres Utilisateurs é/")
other users  none
shared       "#s/"           /      "X-A" ("&AOk-")
message 1
  x-gm-labels    \Inbox "\\Sent" "Grüße" Entwürfe &:R&D "a b" NIL
#  X-GM-LABELS  UID
2                 3
3  "é"            4
MAILBOX   MESSAGES
Entwürfe         1
! OK done
== terminal
found UIDs
  mailbox        Entwürfe
  all            1:3
  UIDVALIDITY    5
MAILBOX  DELIM  MORE
Grüße    /      ("CHILDINFO" ("SUBSCRIBED") "OLDNAME" ("Entwürfe"))
Grüße    /      (OLDNAME (old))
NAMESPACE    PREFIX          DELIM  MORE
personal     "Other Users/"  /      "TRANSLATION" ("Autres Utilisateurs é/")
other users  none
shared       "#s/"           /      "X-A" ("&AOk-")
message 1
  x-gm-labels    \Inbox "\\Sent" "Grüße" Entwürfe &:R&D "a b" NIL
#  X-GM-LABELS  UID
2                 3
3  "é"            4
MAILBOX   MESSAGES
Entwürfe         1
OK done
== json
{"type":"response","name":"ESEARCH","command":"A1","mailbox":"Entwürfe","wire":"Entw&APw-rfe","uid":true,"all":"1:3","items":{"UIDVALIDITY":5}}
{"type":"response","name":"LIST","mailbox":"Grüße","wire":"Gr&APwA3w-e","attributes":[],"delimiter":"/","oldname":"Entwürfe","extra":[[{"string":"CHILDINFO"},[{"string":"SUBSCRIBED"}],{"string":"OLDNAME"},[{"string":"Entw&APw-rfe"}]]]}
{"type":"response","name":"LIST","mailbox":"Grüße","attributes":[],"delimiter":"/","oldname":"old","extra":[["OLDNAME",["old"]]]}
{"type":"response","name":"NAMESPACE","personal":[{"prefix":"Other Users/","delimiter":"/","translation":"Autres Utilisateurs é/","extra":[{"string":"TRANSLATION"},[{"string":"Autres Utilisateurs &AOk-/"}]]}],"other":[],"shared":[{"prefix":"#s/","delimiter":"/","extra":[{"string":"X-A"},[{"string":"&AOk-"}]]}]}
{"type":"response","name":"FETCH","number":1,"items":{"X-GM-LABELS":["\\Inbox","\\Sent","Grüße","Entwürfe","&:R&D","a b","NIL"]}}
{"type":"response","name":"FETCH","number":2,"items":{"X-GM-LABELS":[],"UID":3}}
{"type":"response","name":"FETCH","number":3,"items":{"X-GM-LABELS":["é"],"UID":4}}
{"type":"response","name":"STATUS","mailbox":"Entwürfe","items":{"MESSAGES":1}}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
