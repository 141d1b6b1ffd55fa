# Raw 8-bit headers and names are shown as text where they can be.
== command fetch 1:2 ENVELOPE
== wire
* 1 FETCH (ENVELOPE (NIL "Gr\xc3\xbc\xc3\x9fe" (("J\xf6rg" NIL "j" "x")) NIL NIL NIL NIL NIL NIL NIL))
* 2 FETCH (ENVELOPE (NIL "=?x-unknown?Q?abc?= =?utf-8?b?broken" NIL NIL NIL NIL NIL NIL NIL NIL))
== pretty
#  DATE  FROM        TO  SUBJECT
1        Jörg <j@x>      Grüße
2                        abc =?utf-8?b?broken
! OK done
== terminal
#  DATE  FROM  TO  SUBJECT
1        Jörg      Grüße
2                  abc =?utf-8?b?broken
(fetch a single message to see all of its envelope)
OK done
== json
{"type":"response","name":"FETCH","number":1,"items":{"ENVELOPE":{"date":null,"subject":"Grüße","from":[{"name":{"base64":"SvZyZw=="},"name_text":"Jörg","mailbox":"j","host":"x"}],"sender":[],"reply_to":[],"to":[],"cc":[],"bcc":[],"in_reply_to":null,"message_id":null}}}
{"type":"response","name":"FETCH","number":2,"items":{"ENVELOPE":{"date":null,"subject":"=?x-unknown?Q?abc?= =?utf-8?b?broken","subject_text":"abc =?utf-8?b?broken","from":[],"sender":[],"reply_to":[],"to":[],"cc":[],"bcc":[],"in_reply_to":null,"message_id":null}}}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
