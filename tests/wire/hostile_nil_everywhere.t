# NIL where it makes no sense.
== wire
* NIL
* NIL NIL
* 1 FETCH NIL
* 1 FETCH (FLAGS NIL UID NIL BODY[] NIL BODYSTRUCTURE NIL INTERNALDATE NIL)
* LIST NIL NIL NIL
* STATUS NIL NIL
* ESEARCH NIL
* ACL NIL NIL NIL
* LISTRIGHTS NIL NIL NIL NIL
* MYRIGHTS NIL NIL
* QUOTA NIL NIL
* QUOTAROOT NIL NIL
* NAMESPACE NIL NIL NIL
* METADATA NIL NIL
* ANNOTATION NIL NIL NIL
* VANISHED NIL
* FLAGS NIL
* CAPABILITY NIL
* ENABLED NIL
* OK NIL
* OK [NIL] x
* THREAD NIL
* SORT NIL
* SEARCH NIL
== pretty
NIL
NIL NIL
message 1
  (no name)      NIL
message 1
  flags          none
  uid            NIL
  internaldate   NIL
message 1: BODY[] NIL
message 1: BODYSTRUCTURE NIL
MAILBOX  DELIM
NIL      NIL
NIL NIL
found
  NIL
rights on NIL
IDENTIFIER  RIGHTS
NIL
rights that can be given on NIL
  identifier     NIL
  always         NIL
  optional       NIL
  I              insert: append and copy messages
  L              lookup: see the mailbox in lists
  N              write annotations
my rights on NIL
  rights         NIL
  I              insert: append and copy messages
  L              lookup: see the mailbox in lists
  N              write annotations
quota root "NIL"
  resources      none are limited
quota roots of NIL
  roots          "NIL"
NAMESPACE    PREFIX  DELIM
personal     none
other users  none
shared       none
metadata changed on NIL
  NIL
annotation of NIL: NIL
  flags          none
NIL
  enabled        NIL
! doubt at byte 10 of 1 FETCH: a value without a name
! doubt at byte 10 of 1 FETCH: the parentheses around the items are missing
! doubt at byte 25 of 1 FETCH: UID: a number is expected
! doubt at byte 9 of STATUS: a name with blanks or parentheses that is not quoted
!   * STATUS NIL NIL
! doubt at byte 10 of ESEARCH: an item without a value
!   * ESEARCH NIL
! doubt at byte 21 of ANNOTATION: words too many
!   * ANNOTATION NIL NIL NIL
! UIDs NIL have vanished
! OK NIL
! OK [NIL] x
! (nothing found)
! doubt at byte 9 of THREAD: a message number is expected
!   * THREAD NIL
! (nothing found)
! doubt at byte 7 of SORT: a message number is expected
!   * SORT NIL
! (nothing found)
! doubt at byte 9 of SEARCH: a message number is expected
!   * SEARCH NIL
! OK done
== terminal
NIL
NIL NIL
message 1
  (no name)      NIL
doubt at byte 10 of 1 FETCH: a value without a name
doubt at byte 10 of 1 FETCH: the parentheses around the items are missing
message 1
  flags          none
  uid            NIL
  internaldate   NIL
message 1: BODY[] NIL
message 1: BODYSTRUCTURE NIL
doubt at byte 25 of 1 FETCH: UID: a number is expected
MAILBOX  DELIM
NIL      NIL
NIL NIL
doubt at byte 9 of STATUS: a name with blanks or parentheses that is not quoted
  * STATUS NIL NIL
found
  NIL
doubt at byte 10 of ESEARCH: an item without a value
  * ESEARCH NIL
rights on NIL
IDENTIFIER  RIGHTS
NIL
rights that can be given on NIL
  identifier     NIL
  always         NIL
  optional       NIL
  I              insert: append and copy messages
  L              lookup: see the mailbox in lists
  N              write annotations
my rights on NIL
  rights         NIL
  I              insert: append and copy messages
  L              lookup: see the mailbox in lists
  N              write annotations
quota root "NIL"
  resources      none are limited
quota roots of NIL
  roots          "NIL"
NAMESPACE    PREFIX  DELIM
personal     none
other users  none
shared       none
metadata changed on NIL
  NIL
annotation of NIL: NIL
doubt at byte 21 of ANNOTATION: words too many
  * ANNOTATION NIL NIL NIL
UIDs NIL have vanished
  flags          none
NIL
  enabled        NIL
OK NIL
OK [NIL] x
(nothing found)
doubt at byte 9 of THREAD: a message number is expected
  * THREAD NIL
(nothing found)
doubt at byte 7 of SORT: a message number is expected
  * SORT NIL
(nothing found)
doubt at byte 9 of SEARCH: a message number is expected
  * SEARCH NIL
OK done
== json
{"type":"response","name":"NIL","args":[]}
{"type":"response","name":"NIL","args":[null]}
{"type":"response","name":"FETCH","number":1,"items":{"":null},"doubts":[{"text":"a value without a name","at":10,"item":""},{"text":"the parentheses around the items are missing","at":10}],"args":[null]}
{"type":"response","name":"FETCH","number":1,"items":{"FLAGS":[],"UID":null,"BODY[]":null,"BODYSTRUCTURE":null,"INTERNALDATE":null},"doubts":[{"text":"a number is expected","at":25,"item":"UID"}],"args":[["FLAGS",null,"UID",null,"BODY[]",null,"BODYSTRUCTURE",null,"INTERNALDATE",null]]}
{"type":"response","name":"LIST","mailbox":"NIL","attributes":[],"delimiter":null}
{"type":"response","name":"STATUS","mailbox":"NIL NIL","items":{},"doubts":[{"text":"a name with blanks or parentheses that is not quoted","at":9}],"args":[null,null]}
{"type":"response","name":"ESEARCH","command":null,"uid":false,"items":{"NIL":null},"doubts":[{"text":"an item without a value","at":10}],"args":[null]}
{"type":"response","name":"ACL","mailbox":"NIL","rights":[{"identifier":"NIL","rights":null}]}
{"type":"response","name":"LISTRIGHTS","mailbox":"NIL","identifier":"NIL","required":"NIL","optional":["NIL"]}
{"type":"response","name":"MYRIGHTS","mailbox":"NIL","rights":"NIL"}
{"type":"response","name":"QUOTA","root":"NIL","resources":[]}
{"type":"response","name":"QUOTAROOT","mailbox":"NIL","roots":["NIL"]}
{"type":"response","name":"NAMESPACE","personal":[],"other":[],"shared":[]}
{"type":"response","name":"METADATA","mailbox":"NIL","names":["NIL"]}
{"type":"response","name":"ANNOTATION","mailbox":"NIL","entry":"NIL","attributes":{},"doubts":[{"text":"words too many","at":21}],"args":[null,null,null]}
{"type":"response","name":"VANISHED","earlier":false,"set":"NIL"}
{"type":"response","name":"FLAGS","words":[]}
{"type":"response","name":"CAPABILITY","words":["NIL"]}
{"type":"response","name":"ENABLED","words":["NIL"]}
{"type":"response","name":"OK","code":null,"text":"NIL"}
{"type":"response","name":"OK","code":{"name":"NIL","text":"NIL"},"text":"x"}
{"type":"response","name":"THREAD","threads":[],"doubts":[{"text":"a message number is expected","at":9}],"args":[null]}
{"type":"response","name":"SORT","numbers":[],"doubts":[{"text":"a message number is expected","at":7}],"args":[null]}
{"type":"response","name":"SEARCH","numbers":[],"doubts":[{"text":"a message number is expected","at":9}],"args":[null]}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
