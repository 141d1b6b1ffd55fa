# Notices go their own way; the table goes on.
== command fetch 1:* UID
== wire
* 1 FETCH (UID 1)
* 5 EXISTS
* 2 FETCH (UID 2)
* OK still here
* 3 FETCH (UID 3)
== pretty
#  UID
1    1
2    2
3    3
! now 5 messages
! OK still here
! OK done
== terminal
message 1
  uid            1
now 5 messages
message 2
  uid            2
OK still here
message 3
  uid            3
OK done
== json
{"type":"response","name":"FETCH","number":1,"items":{"UID":1}}
{"type":"response","name":"EXISTS","number":5}
{"type":"response","name":"FETCH","number":2,"items":{"UID":2}}
{"type":"response","name":"OK","code":null,"text":"still here"}
{"type":"response","name":"FETCH","number":3,"items":{"UID":3}}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
