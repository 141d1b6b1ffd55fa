# A refused SELECT has no summary but what was told.
== command select nowhere
== end NO [NONEXISTENT] no such mailbox
== wire
* 2 EXISTS
== pretty
  messages       2
! NO [NONEXISTENT] no such mailbox — there is none of that name
== terminal
  messages       2
NO [NONEXISTENT] no such mailbox — there is none of that name
== json
{"type":"response","name":"EXISTS","number":2}
{"type":"completion","tag":"A1","status":"NO","code":{"name":"NONEXISTENT","text":"NONEXISTENT"},"text":"no such mailbox","elapsed":0.012345}
