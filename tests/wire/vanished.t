# VANISHED, now and earlier.
== wire
* VANISHED 405,407,410:425
* VANISHED (EARLIER) 300:310
== pretty
! UIDs 405,407,410:425 have vanished
! UIDs 300:310 vanished earlier
! OK done
== terminal
UIDs 405,407,410:425 have vanished
UIDs 300:310 vanished earlier
OK done
== json
{"type":"response","name":"VANISHED","earlier":false,"set":"405,407,410:425"}
{"type":"response","name":"VANISHED","earlier":true,"set":"300:310"}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
