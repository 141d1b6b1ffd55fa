# Sections alone, into a pipe: their bytes and nothing else.
== command fetch 1 BODY[]
== wire
* 1 FETCH (UID 5 BODY[] {58}
Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=
From: x@y

Hello
 FLAGS (\Seen))
== pretty
Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=⟨0D⟩
From: x@y⟨0D⟩
⟨0D⟩
Hello⟨0D⟩
! message 1: UID 5
! message 1: FLAGS (\Seen)
! OK done
== terminal
message 1
  uid            5
  flags          \Seen
message 1: BODY[] (58 bytes)
Subject: Grüße
From: x@y

Hello
OK done
== json
{"type":"response","name":"FETCH","number":1,"items":{"UID":5,"BODY[]":"Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=\r\nFrom: x@y\r\n\r\nHello\r\n","FLAGS":["\\Seen"]}}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
