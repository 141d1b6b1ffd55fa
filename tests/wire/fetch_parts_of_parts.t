# A part that is a multipart or a message, the text of a message, and what says how they are written.
== command fetch 1:4 (BODYSTRUCTURE BODY[1] BODY[HEADER] BODY[TEXT])
== wire
* 1 FETCH (BODYSTRUCTURE ((("TEXT" "PLAIN" NIL NIL NIL "7BIT" 3 1)("TEXT" "PLAIN" NIL NIL NIL "BASE64" 8 1) "ALTERNATIVE" ("BOUNDARY" "i")) "MIXED" ("BOUNDARY" "o")) BODY[1] {60}
--i

one
--i
Content-Transfer-Encoding: base64

dHdv
)
* 2 FETCH (BODYSTRUCTURE (("MESSAGE" "RFC822" NIL NIL NIL "7BIT" 20 NIL ("TEXT" "PLAIN" NIL NIL NIL "7BIT" 4 1) 3) "MIXED" ("BOUNDARY" "o")) BODY[1] {43}
Subject: =?utf-8?Q?=C3=A9?=

text of it
)
* 3 FETCH (BODY[HEADER] {51}
Content-Type: multipart/mixed; boundary=o
A: b

 BODY[TEXT] {27}
--o

three
--o

four
)
* 4 FETCH (BODY[TEXT] {13}
--o

x=3D
)
== pretty
message 1: BODYSTRUCTURE
PART     TYPE                   ENCODING  BYTES  LINES  MORE
-        multipart/mixed                                BOUNDARY=o
└─1      multipart/alternative                          BOUNDARY=i
  ├─1.1  text/plain             7BIT          3      1
  └─1.2  text/plain             BASE64        8      1
message 1: BODY[1] (60 bytes)
--i

one
--i
Content-Transfer-Encoding: base64

dHdv
message 2: BODYSTRUCTURE
PART     TYPE             ENCODING  BYTES  LINES  MORE
-        multipart/mixed                          BOUNDARY=o
└─1      message/rfc822   7BIT         20      3
  └─1.1  text/plain       7BIT          4      1
message 2: BODY[1] (43 bytes, 7BIT)
Subject: =?utf-8?Q?=C3=A9?=

text of it
message 3: BODY[HEADER] (51 bytes)
Content-Type: multipart/mixed; boundary=o
A: b

message 3: BODY[TEXT] (27 bytes)
--o

three
--o

four
message 4: BODY[TEXT] (13 bytes)
--o

x=3D
! OK done
== terminal
message 1: BODYSTRUCTURE
PART     TYPE                   ENCODING  BYTES  LINES
-        multipart/mixed
└─1      multipart/alternative
  ├─1.1  text/plain             7BIT          3      1
  └─1.2  text/plain             BASE64        8      1
  -              BOUNDARY=o
  1              BOUNDARY=i
message 1: BODY[1] (60 bytes)
part 1.1: text/plain (3 bytes)
one

part 1.2: text/plain (6 bytes, base64)
two
message 2: BODYSTRUCTURE
PART     TYPE             ENCODING  BYTES  LINES
-        multipart/mixed
└─1      message/rfc822   7BIT         20      3
  └─1.1  text/plain       7BIT          4      1
  -              BOUNDARY=o
message 2: BODY[1] (43 bytes, 7BIT)
Subject: é

text of it
message 3: BODY[HEADER] (51 bytes)
Content-Type: multipart/mixed; boundary=o
A: b
message 3: BODY[TEXT] (27 bytes)
part 1: text/plain (5 bytes)
three

part 2: text/plain (6 bytes)
four
message 4: BODY[TEXT] (13 bytes)
--o

x=3D
OK done
== json
{"type":"response","name":"FETCH","number":1,"items":{"BODYSTRUCTURE":{"part":"","type":"multipart","subtype":"MIXED","parameters":{"BOUNDARY":"o"},"parts":[{"part":"1","type":"multipart","subtype":"ALTERNATIVE","parameters":{"BOUNDARY":"i"},"parts":[{"part":"1.1","type":"TEXT","subtype":"PLAIN","parameters":{},"id":null,"description":null,"encoding":"7BIT","size":3,"lines":1},{"part":"1.2","type":"TEXT","subtype":"PLAIN","parameters":{},"id":null,"description":null,"encoding":"BASE64","size":8,"lines":1}]}]},"BODY[1]":"--i\r\n\r\none\r\n--i\r\nContent-Transfer-Encoding: base64\r\n\r\ndHdv\r\n"}}
{"type":"response","name":"FETCH","number":2,"items":{"BODYSTRUCTURE":{"part":"","type":"multipart","subtype":"MIXED","parameters":{"BOUNDARY":"o"},"parts":[{"part":"1","type":"MESSAGE","subtype":"RFC822","parameters":{},"id":null,"description":null,"encoding":"7BIT","size":20,"lines":3,"body":[{"part":"1.1","type":"TEXT","subtype":"PLAIN","parameters":{},"id":null,"description":null,"encoding":"7BIT","size":4,"lines":1}]}]},"BODY[1]":"Subject: =?utf-8?Q?=C3=A9?=\r\n\r\ntext of it\r\n"}}
{"type":"response","name":"FETCH","number":3,"items":{"BODY[HEADER]":"Content-Type: multipart/mixed; boundary=o\r\nA: b\r\n\r\n","BODY[TEXT]":"--o\r\n\r\nthree\r\n--o\r\n\r\nfour\r\n"}}
{"type":"response","name":"FETCH","number":4,"items":{"BODY[TEXT]":"--o\r\n\r\nx=3D\r\n"}}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
