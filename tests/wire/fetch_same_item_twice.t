# A name that comes twice hides nothing.
== command fetch 1 UID
== wire
* 1 FETCH (UID 1 uid 2 flags (\Seen))
== pretty
message 1
  uid            1
  uid            2
  flags          \Seen
! OK done
== terminal
message 1
  uid            1
  uid            2
  flags          \Seen
OK done
== json
{"type":"response","name":"FETCH","number":1,"items":{"UID":1,"UID (2)":2,"FLAGS":["\\Seen"]}}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
