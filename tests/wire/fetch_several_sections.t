# Several sections in one response, quoted, literal, empty and NIL.
== command fetch 1:2 (BODY[1] BODY[2] BODY[3] BODY[4] BODY[5]<0.4>)
== wire
* 1 FETCH (BODY[1] "quoted" BODY[2] {11}
no line end BODY[3] NIL BODY[4] "" BODY[5]<0> {4}
ab
)
* 2 FETCH (FLAGS (\Seen))
* 2 FETCH (BODY[1] {6}
second)
== pretty
quotedno line endab⟨0D⟩
second⟨no line end⟩
! message 2
!   flags          \Seen
! OK done
== terminal
message 1: BODY[1] (6 bytes)
quoted
message 1: BODY[2] (11 bytes)
no line end
message 1: BODY[3] NIL
message 1: BODY[4] (0 bytes)
message 1: BODY[5]<0> (4 bytes)
ab
message 2
  flags          \Seen
message 2: BODY[1] (6 bytes)
second
(as it came: fetched with BODYSTRUCTURE a part is decoded)
OK done
== json
{"type":"response","name":"FETCH","number":1,"items":{"BODY[1]":"quoted","BODY[2]":"no line end","BODY[3]":null,"BODY[4]":"","BODY[5]<0>":"ab\r\n"}}
{"type":"response","name":"FETCH","number":2,"items":{"FLAGS":["\\Seen"]}}
{"type":"response","name":"FETCH","number":2,"items":{"BODY[1]":"second"}}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
