# Parts of which the same answer says how they are written are decoded for a person; a pipe gets what came.
== command fetch 1 (BODYSTRUCTURE BODY[1] BODY[2] BINARY[1] BODY[1]<3>)
== wire
* 1 FETCH (BODYSTRUCTURE (("text" "plain" ("charset" "iso-8859-1") NIL NIL "quoted-printable" 11 1)("text" "plain" ("charset" "utf-8") NIL NIL "base64" 8 1) "mixed") BODY[1] {11}
Gr=FC=DFe
 BODY[2] "w7zDtg==" BINARY[1] {5}
Gr\xfc\xdfe BODY[1]<3> "FC=DFe")
* 2 FETCH (BODY[2.MIME] {76}
Content-Type: text/plain; charset=utf-7
Content-Transfer-Encoding: 7bit

 BODY[2] "+AOQ-" BODY[HEADER] {49}
Content-Transfer-Encoding: base64
Subject: x

 BODY[TEXT] "aGFsbG8=")
* 3 FETCH (BODY[1] "=FC")
== pretty
message 1: BODYSTRUCTURE
PART  TYPE             CHARSET     ENCODING          BYTES  LINES
-     multipart/mixed
├─1   text/plain       iso-8859-1  quoted-printable     11      1
└─2   text/plain       utf-8       base64                8      1
message 1: BODY[1] (11 bytes, quoted-printable, iso-8859-1)
Gr=FC=DFe
message 1: BODY[2] (8 bytes, base64, utf-8)
w7zDtg==
message 1: BINARY[1] (5 bytes, iso-8859-1)
Gr\xFC\xDFe
message 1: BODY[1]<3> (6 bytes)
FC=DFe
message 2: BODY[2.MIME] (76 bytes)
Content-Type: text/plain; charset=utf-7
Content-Transfer-Encoding: 7bit

message 2: BODY[2] (5 bytes, 7bit, utf-7)
+AOQ-
message 2: BODY[HEADER] (49 bytes)
Content-Transfer-Encoding: base64
Subject: x

message 2: BODY[TEXT] (8 bytes, base64)
aGFsbG8=
message 3: BODY[1] (3 bytes)
=FC
! OK done
== terminal
message 1: BODYSTRUCTURE
PART  TYPE             CHARSET     ENCODING          BYTES  LINES
-     multipart/mixed
├─1   text/plain       iso-8859-1  quoted-printable     11      1
└─2   text/plain       utf-8       base64                8      1
message 1: BODY[1] (11 bytes, quoted-printable, iso-8859-1)
Grüße
message 1: BODY[2] (8 bytes, base64, utf-8)
üö
message 1: BINARY[1] (5 bytes, iso-8859-1)
Grüße
message 1: BODY[1]<3> (6 bytes)
FC=DFe
message 2: BODY[2.MIME] (76 bytes)
Content-Type: text/plain; charset=utf-7
Content-Transfer-Encoding: 7bit
message 2: BODY[2] (5 bytes, 7bit, utf-7)
ä
message 2: BODY[HEADER] (49 bytes)
Content-Transfer-Encoding: base64
Subject: x
message 2: BODY[TEXT] (8 bytes, base64)
hallo
message 3: BODY[1] (3 bytes)
=FC
(as it came: fetched with BODYSTRUCTURE a part is decoded)
OK done
== json
{"type":"response","name":"FETCH","number":1,"items":{"BODYSTRUCTURE":{"part":"","type":"multipart","subtype":"mixed","parameters":{},"parts":[{"part":"1","type":"text","subtype":"plain","parameters":{"charset":"iso-8859-1"},"id":null,"description":null,"encoding":"quoted-printable","size":11,"lines":1},{"part":"2","type":"text","subtype":"plain","parameters":{"charset":"utf-8"},"id":null,"description":null,"encoding":"base64","size":8,"lines":1}]},"BODY[1]":"Gr=FC=DFe\r\n","BODY[2]":"w7zDtg==","BINARY[1]":{"base64":"R3L832U="},"BODY[1]<3>":"FC=DFe"}}
{"type":"response","name":"FETCH","number":2,"items":{"BODY[2.MIME]":"Content-Type: text/plain; charset=utf-7\r\nContent-Transfer-Encoding: 7bit\r\n\r\n","BODY[2]":"+AOQ-","BODY[HEADER]":"Content-Transfer-Encoding: base64\r\nSubject: x\r\n\r\n","BODY[TEXT]":"aGFsbG8="}}
{"type":"response","name":"FETCH","number":3,"items":{"BODY[1]":"=FC"}}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
