# A size that is no number is shown as it came, with a doubt.
== command noop
== wire
* 1 FETCH (UID 1 RFC822.SIZE -1)
* 2 FETCH (UID 2 RFC822.SIZE 1.8e+06)
* 3 FETCH (BODYSTRUCTURE ("TEXT" "PLAIN" NIL NIL NIL "7BIT" -1 1.8e+06))
* STATUS x (MESSAGES 3 SIZE 1.8e+06)
* QUOTA "" (STORAGE -1 1.8e+06)
== pretty
message 1
  uid            1
  size           -1
message 2
  uid            2
  size           1.8e+06
message 3: BODYSTRUCTURE
PART  TYPE        ENCODING  BYTES    LINES
1     text/plain  7BIT         -1  1.8e+06
MAILBOX  MESSAGES     SIZE
x               3  1.8e+06
quota root ""
RESOURCE  USED    LIMIT
STORAGE     -1  1.8e+06
! doubt at byte 29 of 1 FETCH: RFC822.SIZE: a number is expected
! doubt at byte 29 of 2 FETCH: RFC822.SIZE: a number is expected
! doubt at byte 60 of 3 FETCH: BODYSTRUCTURE: the size of a part is missing
!   BODYSTRUCTURE ("TEXT" "PLAIN" NIL NIL NIL "7BIT" -1 1.8e+06)
! doubt at byte 28 of STATUS: an item that is no number
!   * STATUS x (MESSAGES 3 SIZE 1.8e+06)
! doubt at byte 20 of QUOTA: the usage of a resource
!   * QUOTA "" (STORAGE -1 1.8e+06)
! OK done
== terminal
message 1
  uid            1
  size           -1
doubt at byte 29 of 1 FETCH: RFC822.SIZE: a number is expected
message 2
  uid            2
  size           1.8e+06
doubt at byte 29 of 2 FETCH: RFC822.SIZE: a number is expected
message 3: BODYSTRUCTURE
PART  TYPE        ENCODING  BYTES    LINES
1     text/plain  7BIT         -1  1.8e+06
doubt at byte 60 of 3 FETCH: BODYSTRUCTURE: the size of a part is missing
  BODYSTRUCTURE ("TEXT" "PLAIN" NIL NIL NIL "7BIT" -1 1.8e+06)
MAILBOX  MESSAGES     SIZE
x               3  1.8e+06
doubt at byte 28 of STATUS: an item that is no number
  * STATUS x (MESSAGES 3 SIZE 1.8e+06)
quota root ""
RESOURCE  USED    LIMIT
STORAGE     -1  1.8e+06
doubt at byte 20 of QUOTA: the usage of a resource
  * QUOTA "" (STORAGE -1 1.8e+06)
OK done
== json
{"type":"response","name":"FETCH","number":1,"items":{"UID":1,"RFC822.SIZE":"-1"},"doubts":[{"text":"a number is expected","at":29,"item":"RFC822.SIZE"}],"args":[["UID",1,"RFC822.SIZE","-1"]]}
{"type":"response","name":"FETCH","number":2,"items":{"UID":2,"RFC822.SIZE":"1.8e+06"},"doubts":[{"text":"a number is expected","at":29,"item":"RFC822.SIZE"}],"args":[["UID",2,"RFC822.SIZE","1.8e+06"]]}
{"type":"response","name":"FETCH","number":3,"items":{"BODYSTRUCTURE":{"part":"1","type":"TEXT","subtype":"PLAIN","parameters":{},"id":null,"description":null,"encoding":"7BIT","size":null}},"doubts":[{"text":"the size of a part is missing","at":60,"item":"BODYSTRUCTURE"}],"args":[["BODYSTRUCTURE",[{"string":"TEXT"},{"string":"PLAIN"},null,null,null,{"string":"7BIT"},"-1","1.8e+06"]]]}
{"type":"response","name":"STATUS","mailbox":"x","items":{"MESSAGES":3,"SIZE":"1.8e+06"},"doubts":[{"text":"an item that is no number","at":28}],"args":["x",["MESSAGES",3,"SIZE","1.8e+06"]]}
{"type":"response","name":"QUOTA","root":"","resources":[{"resource":"STORAGE","usage":null,"limit":null}],"doubts":[{"text":"the usage of a resource","at":20}],"args":[{"string":""},["STORAGE","-1","1.8e+06"]]}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
