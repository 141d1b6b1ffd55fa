# No hits, in two spellings, and one that is no number.
== command search unseen
== wire
* SEARCH
* SEARCH 
* SEARCH 1 x 2
== pretty
1:2
! (nothing found)
! (nothing found)
! (2 messages)
! doubt at byte 11 of SEARCH: a message number is expected
!   * SEARCH 1 x 2
! OK done
== terminal
(nothing found)
(nothing found)
1:2
(2 messages)
doubt at byte 11 of SEARCH: a message number is expected
  * SEARCH 1 x 2
OK done
== json
{"type":"response","name":"SEARCH","numbers":[]}
{"type":"response","name":"SEARCH","numbers":[]}
{"type":"response","name":"SEARCH","numbers":[1,2],"doubts":[{"text":"a message number is expected","at":11}],"args":[1,"x",2]}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
