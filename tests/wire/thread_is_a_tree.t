# Threads with replies, a missing parent, and none.
== command thread REFERENCES UTF-8 ALL
== wire
* THREAD (2)(3 6 (4 23)(44 7 96))
* THREAD ((3)(5))
* THREAD
== pretty
MESSAGE
2
3 → 6
├─4 → 23
└─44 → 7 → 96
MESSAGE
(missing)
├─3
└─5
! (nothing found)
! OK done
== terminal
MESSAGE
2
3 → 6
├─4 → 23
└─44 → 7 → 96
MESSAGE
(missing)
├─3
└─5
(nothing found)
OK done
== json
{"type":"response","name":"THREAD","threads":[[2],[3,6,[4,23],[44,7,96]]]}
{"type":"response","name":"THREAD","threads":[[[3],[5]]]}
{"type":"response","name":"THREAD","threads":[]}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
