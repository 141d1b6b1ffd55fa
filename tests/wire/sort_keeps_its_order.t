# SORT is not compressed.
== command sort (DATE) UTF-8 ALL
== wire
* SORT 2 84 882 1
* SORT
== pretty
2 84 882 1
! (4 messages)
! (nothing found)
! OK done
== terminal
2 84 882 1
(4 messages)
(nothing found)
OK done
== json
{"type":"response","name":"SORT","numbers":[2,84,882,1]}
{"type":"response","name":"SORT","numbers":[]}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
