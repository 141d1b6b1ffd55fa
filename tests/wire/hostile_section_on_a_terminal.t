# A message with escape sequences, alone: a pipe gets its bytes, a terminal none that act.
== command fetch 1 BODY[TEXT]
== wire
* 1 FETCH (BODY[TEXT] {34}
\x1b[2J\xe2\x80\xaeabc
def \xff \xc3\xa4 rest of it
)
== pretty
⟨1B⟩[2J⟨E2⟩⟨80⟩⟨AE⟩abc⟨0D⟩
def ⟨FF⟩ ä rest of it⟨0D⟩
)⟨no line end⟩
! doubt at byte 10 of 1 FETCH: a list without its ")"
! OK done
== terminal
message 1: BODY[TEXT] (34 bytes)
\e[2J\u{202E}abc
def \xFF ä rest of it
)
doubt at byte 10 of 1 FETCH: a list without its ")"
OK done
== json
{"type":"response","name":"FETCH","number":1,"items":{"BODY[TEXT]":{"base64":"G1sySuKArmFiYw0KZGVmIP8gw6QgcmVzdCBvZiBpdA0KKQ=="}},"doubts":[{"text":"a list without its \")\"","at":10}],"args":[["BODY[TEXT]",{"literal":{"base64":"G1sySuKArmFiYw0KZGVmIP8gw6QgcmVzdCBvZiBpdA0KKQ=="}}]]}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
