# A status line without a code, and two with one.
== wire
* OK hello
* OK [UIDNEXT 4392] predicted next UID
* OK [XFROB-CODE 1 (a "b" NIL)] whatever
== pretty
! OK hello
! OK [UIDNEXT 4392] predicted next UID — the UID that the next message will have
! OK [XFROB-CODE 1 (a "b" NIL)] whatever
! OK done
== terminal
OK hello
OK [UIDNEXT 4392] predicted next UID — the UID that the next message will have
OK [XFROB-CODE 1 (a "b" NIL)] whatever
OK done
== json
{"type":"response","name":"OK","code":null,"text":"hello"}
{"type":"response","name":"OK","code":{"name":"UIDNEXT","text":"UIDNEXT 4392","args":[4392],"number":4392},"text":"predicted next UID"}
{"type":"response","name":"OK","code":{"name":"XFROB-CODE","text":"XFROB-CODE 1 (a \"b\" NIL)","args":[1,["a",{"string":"b"},null]]},"text":"whatever"}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
