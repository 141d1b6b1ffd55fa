# Parentheses that do not match.
== wire
* XFROB ((((((a))))
* XFROB a) b
* 1 FETCH (UID 1 BODYSTRUCTURE ((((("A" "B" NIL NIL NIL "7BIT" 1)))))
* THREAD ((((1)
== pretty
XFROB ((((((a))))))
XFROB a b
message 1
  uid            1
message 1: BODYSTRUCTURE
PART             TYPE        ENCODING  BYTES
-                multipart/
└─1              multipart/
  └─1.1          multipart/
    └─1.1.1      multipart/
      └─1.1.1.1  a/b         7BIT          1
MESSAGE
(missing) → (missing) → (missing) → 1
! doubt at byte 9 of XFROB: a list without its ")"
! doubt at byte 9 of XFROB: a ")" too many
! doubt at byte 71 of 1 FETCH: BODYSTRUCTURE: the subtype of a multipart is missing
!   BODYSTRUCTURE ((((("A" "B" NIL NIL NIL "7BIT" 1)))))
! doubt at byte 10 of 1 FETCH: a list without its ")"
! doubt at byte 17 of THREAD: a list without its ")"
!   * THREAD ((((1)
! OK done
== terminal
XFROB ((((((a))))))
doubt at byte 9 of XFROB: a list without its ")"
XFROB a b
doubt at byte 9 of XFROB: a ")" too many
message 1
  uid            1
message 1: BODYSTRUCTURE
PART             TYPE        ENCODING  BYTES
-                multipart/
└─1              multipart/
  └─1.1          multipart/
    └─1.1.1      multipart/
      └─1.1.1.1  a/b         7BIT          1
doubt at byte 71 of 1 FETCH: BODYSTRUCTURE: the subtype of a multipart is
missing
  BODYSTRUCTURE ((((("A" "B" NIL NIL NIL "7BIT" 1)))))
doubt at byte 10 of 1 FETCH: a list without its ")"
MESSAGE
(missing) → (missing) → (missing) → 1
doubt at byte 17 of THREAD: a list without its ")"
  * THREAD ((((1)
OK done
== json
{"type":"response","name":"XFROB","args":[[[[[[["a"]]]]]]],"doubts":[{"text":"a list without its \")\"","at":9}]}
{"type":"response","name":"XFROB","args":["a","b"],"doubts":[{"text":"a \")\" too many","at":9}]}
{"type":"response","name":"FETCH","number":1,"items":{"UID":1,"BODYSTRUCTURE":{"part":"","type":"multipart","subtype":null,"parameters":{},"parts":[{"part":"1","type":"multipart","subtype":null,"parameters":{},"parts":[{"part":"1.1","type":"multipart","subtype":null,"parameters":{},"parts":[{"part":"1.1.1","type":"multipart","subtype":null,"parameters":{},"parts":[{"part":"1.1.1.1","type":"A","subtype":"B","parameters":{},"id":null,"description":null,"encoding":"7BIT","size":1}]}]}]}]}},"doubts":[{"text":"the subtype of a multipart is missing","at":71,"item":"BODYSTRUCTURE"},{"text":"a list without its \")\"","at":10}],"args":[["UID",1,"BODYSTRUCTURE",[[[[[{"string":"A"},{"string":"B"},null,null,null,{"string":"7BIT"},1]]]]]]]}
{"type":"response","name":"THREAD","threads":[[1]],"doubts":[{"text":"a list without its \")\"","at":17}],"args":[[[[[1]]]]]}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
