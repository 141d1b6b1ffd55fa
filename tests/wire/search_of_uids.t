# UIDs, unordered, with the highest mod-sequence.
== command uid search all
== wire
* SEARCH 12 10 11 4294967295 (MODSEQ 917162500)
== pretty
10:12,4294967295
  modseq         917162500
! (4 UIDs)
! OK done
== terminal
10:12,4294967295
  modseq         917162500
(4 UIDs)
OK done
== json
{"type":"response","name":"SEARCH","numbers":[12,10,11,4294967295],"modseq":917162500}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
