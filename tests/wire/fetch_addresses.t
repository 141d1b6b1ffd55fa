# An address without a host is a group only where the group's end follows.
== command fetch 1:5 ENVELOPE
== wire
* 1 FETCH (ENVELOPE (NIL NIL ((NIL NIL "bob" NIL)(NIL NIL "eve" NIL)) NIL NIL (("Anna" NIL "anna" NIL)) NIL NIL NIL NIL))
* 2 FETCH (ENVELOPE (NIL NIL ((NIL NIL "team" NIL)(NIL NIL "a" "x")(NIL NIL NIL NIL)(NIL NIL "c" "x")) NIL NIL ((NIL NIL "undisclosed-recipients" NIL)(NIL NIL NIL NIL)) NIL NIL NIL NIL))
* 3 FETCH (ENVELOPE (NIL NIL ((NIL NIL "team" NIL)(NIL NIL "local" NIL)(NIL NIL NIL NIL)(NIL NIL "bob" NIL)) NIL NIL ((NIL NIL NIL NIL)) NIL NIL NIL NIL))
* 4 FETCH (ENVELOPE (NIL NIL (("six" NIL "z" NIL "x" "y")) NIL NIL ((NIL "@a,@b" "c" "d")) NIL NIL NIL NIL))
* 5 FETCH (ENVELOPE (NIL NIL NIL NIL NIL NIL NIL NIL NIL "<id>" "eleventh"))
== pretty
#  DATE  FROM               TO                         SUBJECT
1        bob, eve           Anna <anna>
2        team: a@x;, c@x    undisclosed-recipients: ;
3        team: local;, bob
message 4
  from           six <z>
  to             @a,@b:c@d
message 5
  message-id     <id>
! doubt at byte 49 of 4 FETCH: ENVELOPE: an address of more than four parts
!   ENVELOPE (NIL NIL (("six" NIL "z" NIL "x" "y")) NIL NIL ((NIL "@a,@b" "c" "d")) NIL NIL NIL NIL)
! doubt at byte 64 of 5 FETCH: ENVELOPE: an envelope of more than ten fields
!   ENVELOPE (NIL NIL NIL NIL NIL NIL NIL NIL NIL "<id>" "eleventh")
! OK done
== terminal
#  DATE  FROM     TO                      SUBJECT
1        bob +1   Anna
2        team +2  undisclosed-recipients
3        team +2
(fetch a single message to see all of its envelope)
message 4
  from           six <z>
  to             @a,@b:c@d
doubt at byte 49 of 4 FETCH: ENVELOPE: an address of more than four parts
  ENVELOPE (NIL NIL (("six" NIL "z" NIL "x" "y")) NIL NIL ((NIL "@a,@b" "c"
"d")) NIL NIL NIL NIL)
message 5
  message-id     <id>
doubt at byte 64 of 5 FETCH: ENVELOPE: an envelope of more than ten fields
  ENVELOPE (NIL NIL NIL NIL NIL NIL NIL NIL NIL "<id>" "eleventh")
OK done
== json
{"type":"response","name":"FETCH","number":1,"items":{"ENVELOPE":{"date":null,"subject":null,"from":[{"name":null,"mailbox":"bob","host":null},{"name":null,"mailbox":"eve","host":null}],"sender":[],"reply_to":[],"to":[{"name":"Anna","mailbox":"anna","host":null}],"cc":[],"bcc":[],"in_reply_to":null,"message_id":null}}}
{"type":"response","name":"FETCH","number":2,"items":{"ENVELOPE":{"date":null,"subject":null,"from":[{"name":null,"mailbox":"team","host":null},{"name":null,"mailbox":"a","host":"x"},{"name":null,"mailbox":null,"host":null},{"name":null,"mailbox":"c","host":"x"}],"sender":[],"reply_to":[],"to":[{"name":null,"mailbox":"undisclosed-recipients","host":null},{"name":null,"mailbox":null,"host":null}],"cc":[],"bcc":[],"in_reply_to":null,"message_id":null}}}
{"type":"response","name":"FETCH","number":3,"items":{"ENVELOPE":{"date":null,"subject":null,"from":[{"name":null,"mailbox":"team","host":null},{"name":null,"mailbox":"local","host":null},{"name":null,"mailbox":null,"host":null},{"name":null,"mailbox":"bob","host":null}],"sender":[],"reply_to":[],"to":[{"name":null,"mailbox":null,"host":null}],"cc":[],"bcc":[],"in_reply_to":null,"message_id":null}}}
{"type":"response","name":"FETCH","number":4,"items":{"ENVELOPE":{"date":null,"subject":null,"from":[{"name":"six","mailbox":"z","host":null}],"sender":[],"reply_to":[],"to":[{"name":null,"adl":"@a,@b","mailbox":"c","host":"d"}],"cc":[],"bcc":[],"in_reply_to":null,"message_id":null}},"doubts":[{"text":"an address of more than four parts","at":49,"item":"ENVELOPE"}],"args":[["ENVELOPE",[null,null,[[{"string":"six"},null,{"string":"z"},null,{"string":"x"},{"string":"y"}]],null,null,[[null,{"string":"@a,@b"},{"string":"c"},{"string":"d"}]],null,null,null,null]]]}
{"type":"response","name":"FETCH","number":5,"items":{"ENVELOPE":{"date":null,"subject":null,"from":[],"sender":[],"reply_to":[],"to":[],"cc":[],"bcc":[],"in_reply_to":null,"message_id":"<id>"}},"doubts":[{"text":"an envelope of more than ten fields","at":64,"item":"ENVELOPE"}],"args":[["ENVELOPE",[null,null,null,null,null,null,null,null,null,{"string":"<id>"},{"string":"eleventh"}]]]}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
