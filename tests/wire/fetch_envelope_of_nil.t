# An envelope of nothing but NIL, none at all, and a subject that is an empty word.
== command fetch 1:4 ENVELOPE
== wire
* 1 FETCH (ENVELOPE (NIL NIL NIL NIL NIL NIL NIL NIL NIL NIL))
* 2 FETCH (ENVELOPE NIL)
* 3 FETCH (ENVELOPE ("" "" () () () () () () "" ""))
* 4 FETCH (ENVELOPE (NIL "=?utf-8?Q??=" () () () () () () NIL NIL))
== pretty
#  DATE  FROM  TO  SUBJECT
1
2  NIL
3
4
! OK done
== terminal
#  DATE  FROM  TO  SUBJECT
1
2  NIL
3
4
(fetch a single message to see all of its envelope)
OK done
== json
{"type":"response","name":"FETCH","number":1,"items":{"ENVELOPE":{"date":null,"subject":null,"from":[],"sender":[],"reply_to":[],"to":[],"cc":[],"bcc":[],"in_reply_to":null,"message_id":null}}}
{"type":"response","name":"FETCH","number":2,"items":{"ENVELOPE":null}}
{"type":"response","name":"FETCH","number":3,"items":{"ENVELOPE":{"date":"","subject":"","from":[],"sender":[],"reply_to":[],"to":[],"cc":[],"bcc":[],"in_reply_to":"","message_id":""}}}
{"type":"response","name":"FETCH","number":4,"items":{"ENVELOPE":{"date":null,"subject":"=?utf-8?Q??=","subject_text":"","from":[],"sender":[],"reply_to":[],"to":[],"cc":[],"bcc":[],"in_reply_to":null,"message_id":null}}}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
