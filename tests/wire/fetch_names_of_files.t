# RFC 2231 and its mistakes in BODYSTRUCTURE: a name, and in JSON as text beside what came.
== command fetch 1 BODYSTRUCTURE
== wire
* 1 FETCH (BODYSTRUCTURE (("APPLICATION" "PDF" ("NAME*0*" "utf-8''%C3%A9" "NAME*1" "t.pdf") NIL "=?utf-8?Q?=C3=A9?=" "BASE64" 3)("APPLICATION" "PDF" ("NAME" "=?utf-8?Q?=C3=A9?=") NIL NIL "BASE64" 3 NIL ("ATTACHMENT" ("FILENAME" "e.pdf" "FILENAME*" "iso-8859-1'fr'%E9.pdf" "SIZE" "3")))("APPLICATION" "PDF" NIL NIL NIL "BASE64" 3 NIL ("ATTACHMENT" ("FILENAME*1" "b" "FILENAME*0" "a" "filename_text" "x")))("TEXT" "PLAIN" ("CHARSET*" "us-ascii''utf-8") NIL NIL "7BIT" 3 1 NIL ("ATTACHMENT" ("FILENAME" "plain.txt"))) "MIXED"))
== pretty
message 1: BODYSTRUCTURE
PART  TYPE             CHARSET  ENCODING  BYTES  LINES  NAME       MORE
-     multipart/mixed
├─1   application/pdf           BASE64        3         ét.pdf     description=é
├─2   application/pdf           BASE64        3         é.pdf      ATTACHMENT; FILENAME=e.pdf; SIZE=3; NAME=é
├─3   application/pdf           BASE64        3         ab         ATTACHMENT; filename_text=x
└─4   text/plain       utf-8    7BIT          3      1  plain.txt  ATTACHMENT
! OK done
== terminal
message 1: BODYSTRUCTURE
PART  TYPE             CHARSET  ENCODING  BYTES  LINES  NAME
-     multipart/mixed
├─1   application/pdf           BASE64        3         ét.pdf
├─2   application/pdf           BASE64        3         é.pdf
├─3   application/pdf           BASE64        3         ab
└─4   text/plain       utf-8    7BIT          3      1  plain.txt
  1              description=é
  2              ATTACHMENT; FILENAME=e.pdf; SIZE=3; NAME=é
  3              ATTACHMENT; filename_text=x
  4              ATTACHMENT
OK done
== json
{"type":"response","name":"FETCH","number":1,"items":{"BODYSTRUCTURE":{"part":"","type":"multipart","subtype":"MIXED","parameters":{},"parts":[{"part":"1","type":"APPLICATION","subtype":"PDF","parameters":{"NAME*0*":"utf-8''%C3%A9","NAME*1":"t.pdf","filename_text":"ét.pdf"},"id":null,"description":"=?utf-8?Q?=C3=A9?=","encoding":"BASE64","size":3},{"part":"2","type":"APPLICATION","subtype":"PDF","parameters":{"NAME":"=?utf-8?Q?=C3=A9?="},"id":null,"description":null,"encoding":"BASE64","size":3,"disposition":{"type":"ATTACHMENT","parameters":{"FILENAME":"e.pdf","FILENAME*":"iso-8859-1'fr'%E9.pdf","SIZE":"3","filename_text":"é.pdf"}}},{"part":"3","type":"APPLICATION","subtype":"PDF","parameters":{},"id":null,"description":null,"encoding":"BASE64","size":3,"disposition":{"type":"ATTACHMENT","parameters":{"FILENAME*1":"b","FILENAME*0":"a","filename_text":"x","filename_text (2)":"ab"}}},{"part":"4","type":"TEXT","subtype":"PLAIN","parameters":{"CHARSET*":"us-ascii''utf-8"},"id":null,"description":null,"encoding":"7BIT","size":3,"lines":1,"disposition":{"type":"ATTACHMENT","parameters":{"FILENAME":"plain.txt"}}}]}}}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
