# Binary sections, with NUL, and as an empty literal.
== command fetch 1 (BINARY[1])
== wire
* 1 FETCH (UID 1 BINARY[1] ~{5}
a\x00\xffbc BINARY[2] ~{0}
 BINARY.SIZE[1] 5)
== pretty
message 1
  uid            1
  binary.size[1]  5
message 1: BINARY[1] (5 bytes)
a\x00\xFFbc
message 1: BINARY[2] (0 bytes)
! OK done
== terminal
message 1
  uid            1
  binary.size[1]  5
message 1: BINARY[1] (5 bytes)
a\x00\xFFbc
message 1: BINARY[2] (0 bytes)
(as it came: fetched with BODYSTRUCTURE a part is decoded)
OK done
== json
{"type":"response","name":"FETCH","number":1,"items":{"UID":1,"BINARY[1]":{"base64":"YQD/YmM="},"BINARY[2]":"","BINARY.SIZE[1]":5}}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
