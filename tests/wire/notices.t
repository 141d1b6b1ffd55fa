# EXISTS, RECENT and EXPUNGE by the way are no data.
== wire
* 1 EXISTS
* 13 EXISTS
* 2 RECENT
* 4 EXPUNGE
== pretty
! now 1 message
! now 13 messages
! 2 recent messages
! message 4 was expunged
! OK done
== terminal
now 1 message
now 13 messages
2 recent messages
message 4 was expunged
OK done
== json
{"type":"response","name":"EXISTS","number":1}
{"type":"response","name":"EXISTS","number":13}
{"type":"response","name":"RECENT","number":2}
{"type":"response","name":"EXPUNGE","number":4}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
