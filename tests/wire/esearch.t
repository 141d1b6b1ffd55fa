# Extended results, with those nobody knows.
== command uid search return (min max) all
== wire
* ESEARCH (TAG "A285") UID MIN 7 MAX 3800 COUNT 15 ALL 4:18,21,28 MODSEQ 1236
* ESEARCH (TAG "A1")
* ESEARCH (TAG "A1" MAILBOX "Entw&APw-rfe" UIDVALIDITY 5) UID ALL 1:3
* ESEARCH XPARTIAL (1:2 NIL) RELEVANCY (4 99)
== pretty
found UIDs
  count          15
  min            7
  max            3800
  all            4:18,21,28
  modseq         1236
found
  all            nothing
found UIDs
  mailbox        Entwürfe
  all            1:3
  UIDVALIDITY    5
found
  XPARTIAL       (1:2 NIL)
  RELEVANCY      (4 99)
! OK done
== terminal
found UIDs
  count          15
  min            7
  max            3800
  all            4:18,21,28
  modseq         1236
found
  all            nothing
found UIDs
  mailbox        Entwürfe
  all            1:3
  UIDVALIDITY    5
found
  XPARTIAL       (1:2 NIL)
  RELEVANCY      (4 99)
OK done
== json
{"type":"response","name":"ESEARCH","command":"A285","uid":true,"min":7,"max":3800,"count":15,"all":"4:18,21,28","modseq":1236,"items":{}}
{"type":"response","name":"ESEARCH","command":"A1","uid":false,"items":{}}
{"type":"response","name":"ESEARCH","command":"A1","mailbox":"Entwürfe","wire":"Entw&APw-rfe","uid":true,"all":"1:3","items":{"UIDVALIDITY":5}}
{"type":"response","name":"ESEARCH","command":null,"uid":false,"items":{"XPARTIAL":["1:2",null],"RELEVANCY":[4,99]}}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
