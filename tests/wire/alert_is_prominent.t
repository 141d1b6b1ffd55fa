# An alert must reach the person, also where quiet was asked for.
== end OK done
== style quiet timing
== wire
* OK [ALERT] the disk is full
* OK nothing to say
A1 OK done
== pretty
! *** the server alerts you: OK [ALERT] the disk is full
! (12.3 ms)
== terminal
*** the server alerts you: OK [ALERT] the disk is full
(12.3 ms)
== json
{"type":"response","name":"OK","code":{"name":"ALERT","text":"ALERT"},"text":"the disk is full"}
{"type":"response","name":"OK","code":null,"text":"nothing to say"}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
