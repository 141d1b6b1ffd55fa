# Envelopes: decoded, in columns.
== command fetch 1:2 ENVELOPE
== wire
* 1 FETCH (ENVELOPE ("Wed, 17 Jul 1996 02:23:25 -0700 (PDT)" "IMAP4rev1 WG mtg summary and minutes" (("Terry Gray" NIL "gray" "cac.washington.edu")) (("Terry Gray" NIL "gray" "cac.washington.edu")) (("Terry Gray" NIL "gray" "cac.washington.edu")) ((NIL NIL "imap" "cac.washington.edu")) ((NIL NIL "minutes" "CNRI.Reston.VA.US")("John Klensin" NIL "KLENSIN" "MIT.EDU")) NIL NIL "<B27397-0100000@cac.washington.edu>"))
* 2 FETCH (ENVELOPE ("Mon, 5 Feb 2024 10:00:00 +0100" "=?UTF-8?Q?Gr=C3=BC=C3=9Fe_aus_K=C3=B6ln?=" (("=?ISO-8859-1?Q?J=F6rg?=" NIL "joerg" "example.de")) (("Other" NIL "other" "example.de")) (("Doe, John" NIL "reply" "example.de")) ((NIL NIL "undisclosed" NIL)(NIL NIL NIL NIL)) NIL ((NIL "@a,@b" "b" "c")) "<a@b>" "<c@d>"))
== pretty
#  DATE                                   FROM                                  SENDER                    REPLY-TO                        TO                       CC                                                         BCC        SUBJECT                               IN-REPLY-TO  MESSAGE-ID
1  Wed, 17 Jul 1996 02:23:25 -0700 (PDT)  Terry Gray <gray@cac.washington.edu>                                                            imap@cac.washington.edu  minutes@CNRI.Reston.VA.US, John Klensin <KLENSIN@MIT.EDU>             IMAP4rev1 WG mtg summary and minutes               <B27397-0100000@cac.washington.edu>
2  Mon, 5 Feb 2024 10:00:00 +0100         Jörg <joerg@example.de>               Other <other@example.de>  "Doe, John" <reply@example.de>  undisclosed: ;                                                                      @a,@b:b@c  Grüße aus Köln                        <a@b>        <c@d>
! OK done
== terminal
#  DATE              FROM        TO               SUBJECT
1  1996-07-17 09:23  Terry Gray  imap@cac.washi…  IMAP4rev1 WG mtg summary and …
2  2024-02-05 09:00  Jörg        undisclosed      Grüße aus Köln
(fetch a single message to see all of its envelope)
OK done
== json
{"type":"response","name":"FETCH","number":1,"items":{"ENVELOPE":{"date":"Wed, 17 Jul 1996 02:23:25 -0700 (PDT)","subject":"IMAP4rev1 WG mtg summary and minutes","from":[{"name":"Terry Gray","mailbox":"gray","host":"cac.washington.edu"}],"sender":[{"name":"Terry Gray","mailbox":"gray","host":"cac.washington.edu"}],"reply_to":[{"name":"Terry Gray","mailbox":"gray","host":"cac.washington.edu"}],"to":[{"name":null,"mailbox":"imap","host":"cac.washington.edu"}],"cc":[{"name":null,"mailbox":"minutes","host":"CNRI.Reston.VA.US"},{"name":"John Klensin","mailbox":"KLENSIN","host":"MIT.EDU"}],"bcc":[],"in_reply_to":null,"message_id":"<B27397-0100000@cac.washington.edu>"}}}
{"type":"response","name":"FETCH","number":2,"items":{"ENVELOPE":{"date":"Mon, 5 Feb 2024 10:00:00 +0100","subject":"=?UTF-8?Q?Gr=C3=BC=C3=9Fe_aus_K=C3=B6ln?=","subject_text":"Grüße aus Köln","from":[{"name":"=?ISO-8859-1?Q?J=F6rg?=","name_text":"Jörg","mailbox":"joerg","host":"example.de"}],"sender":[{"name":"Other","mailbox":"other","host":"example.de"}],"reply_to":[{"name":"Doe, John","mailbox":"reply","host":"example.de"}],"to":[{"name":null,"mailbox":"undisclosed","host":null},{"name":null,"mailbox":null,"host":null}],"cc":[],"bcc":[{"name":null,"adl":"@a,@b","mailbox":"b","host":"c"}],"in_reply_to":"<a@b>","message_id":"<c@d>"}}}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
