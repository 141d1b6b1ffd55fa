# A prefix that is NIL, a namespace without its own parentheses, and something else than a namespace among them.
== command namespace
== wire
* NAMESPACE ((NIL "/")) ("x." ".") (("y/" "/") z ())
== pretty
NAMESPACE    PREFIX  DELIM
personal     NIL     /
other users  "x."    .
shared       "y/"    /
! doubt at byte 24 of NAMESPACE: a namespace without its own parentheses
!   * NAMESPACE ((NIL "/")) ("x." ".") (("y/" "/") z ())
! OK done
== terminal
NAMESPACE    PREFIX  DELIM
personal     NIL     /
other users  "x."    .
shared       "y/"    /
doubt at byte 24 of NAMESPACE: a namespace without its own parentheses
  * NAMESPACE ((NIL "/")) ("x." ".") (("y/" "/") z ())
OK done
== json
{"type":"response","name":"NAMESPACE","personal":[{"prefix":null,"delimiter":"/"}],"other":[{"prefix":"x.","delimiter":"."}],"shared":[{"prefix":"y/","delimiter":"/"}],"doubts":[{"text":"a namespace without its own parentheses","at":24}],"args":[[[null,{"string":"/"}]],[{"string":"x."},{"string":"."}],[[{"string":"y/"},{"string":"/"}],"z",[]]]}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
