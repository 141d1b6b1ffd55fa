# Hits are compressed to a set; the count is beside them.
== command search all
== wire
* SEARCH 2 3 4 6 84 882
== pretty
2:4,6,84,882
! (6 messages)
! OK done
== terminal
2:4,6,84,882
(6 messages)
OK done
== json
{"type":"response","name":"SEARCH","numbers":[2,3,4,6,84,882]}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
