# An item that nobody knows stands between its neighbours.
== command fetch 1 ALL
== wire
* 1 FETCH (UID 17 X-FROB (1 "two" NIL) X-LITERAL {8}
abc
def FLAGS (\Seen))
== pretty
message 1
  uid            17
  x-frob         (1 "two" NIL)
  x-literal      "abc\x0D\ndef"
  flags          \Seen
! OK done
== terminal
message 1
  uid            17
  x-frob         (1 "two" NIL)
  x-literal      "abc\x0D\ndef"
  flags          \Seen
OK done
== json
{"type":"response","name":"FETCH","number":1,"items":{"UID":17,"X-FROB":[1,{"string":"two"},null],"X-LITERAL":{"literal":"abc\r\ndef"},"FLAGS":["\\Seen"]}}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
