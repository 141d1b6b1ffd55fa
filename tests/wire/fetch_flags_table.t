# The same simple items: one table.
== command uid fetch 1:* (FLAGS)
== wire
* 1 FETCH (FLAGS (\Seen) UID 101)
* 2 FETCH (FLAGS () UID 102)
* 14 FETCH (FLAGS (\Answered $Forwarded [odd]) UID 4294967295)
== pretty
 #  FLAGS                              UID
 1  \Seen                              101
 2                                     102
14  \Answered $Forwarded [odd]  4294967295
! OK done
== terminal
 #  FLAGS                              UID
 1  \Seen                              101
 2                                     102
14  \Answered $Forwarded [odd]  4294967295
OK done
== json
{"type":"response","name":"FETCH","number":1,"items":{"FLAGS":["\\Seen"],"UID":101}}
{"type":"response","name":"FETCH","number":2,"items":{"FLAGS":[],"UID":102}}
{"type":"response","name":"FETCH","number":14,"items":{"FLAGS":["\\Answered","$Forwarded","[odd]"],"UID":4294967295}}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
