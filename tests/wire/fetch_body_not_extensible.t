# BODY of a simple part, without extension data; NIL; and a part that has nothing.
== command fetch 1:4 BODY
== wire
* 1 FETCH (BODY ("TEXT" "PLAIN" ("CHARSET" "US-ASCII") NIL NIL "7BIT" 2279 48))
* 2 FETCH (BODY NIL)
* 3 FETCH (BODYSTRUCTURE (NIL NIL NIL NIL NIL NIL NIL))
* 4 FETCH (BODYSTRUCTURE ())
== pretty
message 1: BODY
PART  TYPE        CHARSET   ENCODING  BYTES           LINES
1     text/plain  US-ASCII  7BIT       2279  2.2 KiB     48
message 2: BODY NIL
message 3: BODYSTRUCTURE
PART  TYPE  BYTES
1     /       NIL
message 4: BODYSTRUCTURE
PART  TYPE
-     multipart/
! doubt at byte 50 of 3 FETCH: BODYSTRUCTURE: the size of a part is missing
!   BODYSTRUCTURE (NIL NIL NIL NIL NIL NIL NIL)
! doubt at byte 30 of 4 FETCH: BODYSTRUCTURE: a multipart without parts
!   BODYSTRUCTURE ()
! OK done
== terminal
message 1: BODY
PART  TYPE        CHARSET   ENCODING  BYTES           LINES
1     text/plain  US-ASCII  7BIT       2279  2.2 KiB     48
message 2: BODY NIL
message 3: BODYSTRUCTURE
PART  TYPE  BYTES
1     /       NIL
doubt at byte 50 of 3 FETCH: BODYSTRUCTURE: the size of a part is missing
  BODYSTRUCTURE (NIL NIL NIL NIL NIL NIL NIL)
message 4: BODYSTRUCTURE
PART  TYPE
-     multipart/
doubt at byte 30 of 4 FETCH: BODYSTRUCTURE: a multipart without parts
  BODYSTRUCTURE ()
OK done
== json
{"type":"response","name":"FETCH","number":1,"items":{"BODY":{"part":"1","type":"TEXT","subtype":"PLAIN","parameters":{"CHARSET":"US-ASCII"},"id":null,"description":null,"encoding":"7BIT","size":2279,"lines":48}}}
{"type":"response","name":"FETCH","number":2,"items":{"BODY":null}}
{"type":"response","name":"FETCH","number":3,"items":{"BODYSTRUCTURE":{"part":"1","type":"","subtype":null,"parameters":{},"id":null,"description":null,"encoding":null,"size":null}},"doubts":[{"text":"the size of a part is missing","at":50,"item":"BODYSTRUCTURE"}],"args":[["BODYSTRUCTURE",[null,null,null,null,null,null,null]]]}
{"type":"response","name":"FETCH","number":4,"items":{"BODYSTRUCTURE":{"part":"","type":"multipart","subtype":null,"parameters":{},"parts":[]}},"doubts":[{"text":"a multipart without parts","at":30,"item":"BODYSTRUCTURE"}],"args":[["BODYSTRUCTURE",[]]]}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
