# What nobody knows is shown as it came.
== command noop
== wire
* XFROB 42 (a "b\\c" NIL) ~frobbed {3}
lit
* 12 XNUM
* 99999999999999999999 EXISTS
* X
== pretty
XFROB 42 (a "b\\c" NIL) ~frobbed "lit"
12 XNUM
EXISTS 99999999999999999999
X
! doubt at byte 2 of EXISTS: a number larger than 64 bits
! OK done
== terminal
XFROB 42 (a "b\\c" NIL) ~frobbed "lit"
12 XNUM
EXISTS 99999999999999999999
doubt at byte 2 of EXISTS: a number larger than 64 bits
X
OK done
== json
{"type":"response","name":"XFROB","args":[42,["a",{"string":"b\\c"},null],"~frobbed",{"literal":"lit"}]}
{"type":"response","name":"XNUM","number":12,"args":[]}
{"type":"response","name":"EXISTS","args":["99999999999999999999"],"doubts":[{"text":"a number larger than 64 bits","at":2}]}
{"type":"response","name":"X","args":[]}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
