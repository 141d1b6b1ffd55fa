# Header sections are decoded for a person.
== command fetch 3 BODY[HEADER.FIELDS (SUBJECT FROM)]
== wire
* 3 FETCH (FLAGS () BODY[HEADER.FIELDS (SUBJECT FROM)] {109}
Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=
 =?UTF-8?Q?_aus?= Bonn
From: =?ISO-8859-1?Q?J=F6rg?= <j@x>
Broken

)
== pretty
Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=⟨0D⟩
 =?UTF-8?Q?_aus?= Bonn⟨0D⟩
From: =?ISO-8859-1?Q?J=F6rg?= <j@x>⟨0D⟩
Broken⟨0D⟩
⟨0D⟩
! message 3: FLAGS ()
! OK done
== terminal
message 3
  flags          none
message 3: BODY[HEADER.FIELDS (SUBJECT FROM)] (109 bytes)
Subject: Grüße aus Bonn
From: Jörg <j@x>
Broken
OK done
== json
{"type":"response","name":"FETCH","number":3,"items":{"FLAGS":[],"BODY[HEADER.FIELDS (SUBJECT FROM)]":"Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=\r\n =?UTF-8?Q?_aus?= Bonn\r\nFrom: =?ISO-8859-1?Q?J=F6rg?= <j@x>\r\nBroken\r\n\r\n"}}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
