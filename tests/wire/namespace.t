# Namespaces, several, none, and with extensions.
== command namespace
== wire
* NAMESPACE (("" "/")("#mh/" "/" "X-PARAM" ("FLAG1" "FLAG2"))) NIL (("#shared/" "/")("&AOQ-/" NIL))
* NAMESPACE NIL NIL
== pretty
NAMESPACE    PREFIX      DELIM  MORE
personal     ""          /
personal     "#mh/"      /      "X-PARAM" ("FLAG1" "FLAG2")
other users  none
shared       "#shared/"  /
shared       "ä/"        NIL
NAMESPACE    PREFIX  DELIM
personal     none
other users  none
shared       none
! doubt at byte 21 of NAMESPACE: namespaces are missing
!   * NAMESPACE NIL NIL
! OK done
== terminal
NAMESPACE    PREFIX      DELIM  MORE
personal     ""          /
personal     "#mh/"      /      "X-PARAM" ("FLAG1" "FLAG2")
other users  none
shared       "#shared/"  /
shared       "ä/"        NIL
NAMESPACE    PREFIX  DELIM
personal     none
other users  none
shared       none
doubt at byte 21 of NAMESPACE: namespaces are missing
  * NAMESPACE NIL NIL
OK done
== json
{"type":"response","name":"NAMESPACE","personal":[{"prefix":"","delimiter":"/"},{"prefix":"#mh/","delimiter":"/","extra":[{"string":"X-PARAM"},[{"string":"FLAG1"},{"string":"FLAG2"}]]}],"other":[],"shared":[{"prefix":"#shared/","delimiter":"/"},{"prefix":"ä/","wire":"&AOQ-/","delimiter":null}]}
{"type":"response","name":"NAMESPACE","personal":[],"other":[],"shared":[],"doubts":[{"text":"namespaces are missing","at":21}],"args":[null,null]}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
