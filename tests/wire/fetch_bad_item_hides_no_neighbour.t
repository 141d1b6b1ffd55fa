# A value that does not fit, one that is missing, one without a name.
== command fetch 1:7 (UID FLAGS)
== wire
* 1 FETCH (UID x FLAGS (\Seen) RFC822.SIZE 12)
* 2 FETCH (FLAGS \Seen UID 3)
* 3 FETCH (UID)
* 4 FETCH (UID 4 "stray" FLAGS ())
* 5 FETCH UID 5
* 6 FETCH ()
* 7 FETCH
* FETCH (UID 1)
== pretty
message 1
  uid            x
  flags          \Seen
  size           12
message 2
  flags          \Seen
  uid            3
message 3
  uid
message 4
  uid            4
  (no name)      "stray"
  flags          none
message 5
  uid            5
message 6: nothing
message 7: nothing
FETCH (UID 1)
! doubt at byte 15 of 1 FETCH: UID: a number is expected
! doubt at byte 17 of 2 FETCH: FLAGS: a list is expected
! doubt at byte 17 of 3 FETCH: UID: an item without a value
! doubt at byte 17 of 4 FETCH: a value without a name
! doubt at byte 10 of 5 FETCH: the parentheses around the items are missing
! doubt at byte 11 of 7 FETCH: the parentheses around the items are missing
! doubt at byte 8 of FETCH: a message number is missing
! OK done
== terminal
message 1
  uid            x
  flags          \Seen
  size           12
doubt at byte 15 of 1 FETCH: UID: a number is expected
message 2
  flags          \Seen
  uid            3
doubt at byte 17 of 2 FETCH: FLAGS: a list is expected
message 3
  uid
doubt at byte 17 of 3 FETCH: UID: an item without a value
message 4
  uid            4
  (no name)      "stray"
  flags          none
doubt at byte 17 of 4 FETCH: a value without a name
message 5
  uid            5
doubt at byte 10 of 5 FETCH: the parentheses around the items are missing
message 6: nothing
message 7: nothing
doubt at byte 11 of 7 FETCH: the parentheses around the items are missing
FETCH (UID 1)
doubt at byte 8 of FETCH: a message number is missing
OK done
== json
{"type":"response","name":"FETCH","number":1,"items":{"UID":"x","FLAGS":["\\Seen"],"RFC822.SIZE":12},"doubts":[{"text":"a number is expected","at":15,"item":"UID"}],"args":[["UID","x","FLAGS",["\\Seen"],"RFC822.SIZE",12]]}
{"type":"response","name":"FETCH","number":2,"items":{"FLAGS":"\\Seen","UID":3},"doubts":[{"text":"a list is expected","at":17,"item":"FLAGS"}],"args":[["FLAGS","\\Seen","UID",3]]}
{"type":"response","name":"FETCH","number":3,"items":{"UID":null},"doubts":[{"text":"an item without a value","at":17,"item":"UID"}],"args":[["UID"]]}
{"type":"response","name":"FETCH","number":4,"items":{"UID":4,"":{"string":"stray"},"FLAGS":[]},"doubts":[{"text":"a value without a name","at":17,"item":""}],"args":[["UID",4,{"string":"stray"},"FLAGS",[]]]}
{"type":"response","name":"FETCH","number":5,"items":{"UID":5},"doubts":[{"text":"the parentheses around the items are missing","at":10}],"args":["UID",5]}
{"type":"response","name":"FETCH","number":6,"items":{}}
{"type":"response","name":"FETCH","number":7,"items":{},"doubts":[{"text":"the parentheses around the items are missing","at":11}],"args":[]}
{"type":"response","name":"FETCH","args":[["UID",1]],"doubts":[{"text":"a message number is missing","at":8}]}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
