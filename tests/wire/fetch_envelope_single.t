# One envelope: all of it, one below the other.
== command fetch 12 ENVELOPE
== wire
* 12 FETCH (UID 7 ENVELOPE ("Mon, 5 Feb 2024 10:00:00 +0100" "=?UTF-8?Q?Gr=C3=BC=C3=9Fe_aus_K=C3=B6ln?=" (("=?ISO-8859-1?Q?J=F6rg?=" NIL "joerg" "example.de")) (("Other" NIL "other" "example.de")) (("Doe, John" NIL "reply" "example.de")) ((NIL NIL "undisclosed" NIL)(NIL NIL NIL NIL)) NIL ((NIL "@a,@b" "b" "c")) "<a@b>" "<c@d>"))
== pretty
message 12
  uid            7
  date           Mon, 5 Feb 2024 10:00:00 +0100 (Mon, 5 Feb 2024 09:00:00 +0000)
  from           Jörg <joerg@example.de>
  sender         Other <other@example.de>
  reply-to       "Doe, John" <reply@example.de>
  to             undisclosed: ;
  bcc            @a,@b:b@c
  subject        Grüße aus Köln
  in-reply-to    <a@b>
  message-id     <c@d>
! OK done
== terminal
message 12
  uid            7
  date           Mon, 5 Feb 2024 10:00:00 +0100 (Mon, 5 Feb 2024 09:00:00 +0000)
  from           Jörg <joerg@example.de>
  sender         Other <other@example.de>
  reply-to       "Doe, John" <reply@example.de>
  to             undisclosed: ;
  bcc            @a,@b:b@c
  subject        Grüße aus Köln
  in-reply-to    <a@b>
  message-id     <c@d>
OK done
== json
{"type":"response","name":"FETCH","number":12,"items":{"UID":7,"ENVELOPE":{"date":"Mon, 5 Feb 2024 10:00:00 +0100","subject":"=?UTF-8?Q?Gr=C3=BC=C3=9Fe_aus_K=C3=B6ln?=","subject_text":"Grüße aus Köln","from":[{"name":"=?ISO-8859-1?Q?J=F6rg?=","name_text":"Jörg","mailbox":"joerg","host":"example.de"}],"sender":[{"name":"Other","mailbox":"other","host":"example.de"}],"reply_to":[{"name":"Doe, John","mailbox":"reply","host":"example.de"}],"to":[{"name":null,"mailbox":"undisclosed","host":null},{"name":null,"mailbox":null,"host":null}],"cc":[],"bcc":[{"name":null,"adl":"@a,@b","mailbox":"b","host":"c"}],"in_reply_to":"<a@b>","message_id":"<c@d>"}}}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
