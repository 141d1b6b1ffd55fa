# The end of the command is shown once, with time.
== end OK [READ-WRITE] done
== style timing
== wire
* 3 EXISTS
A1 OK [READ-WRITE] done
== pretty
! now 3 messages
! OK [READ-WRITE] done — the mailbox can be changed (12.3 ms)
== terminal
now 3 messages
OK [READ-WRITE] done — the mailbox can be changed (12.3 ms)
== json
{"type":"response","name":"EXISTS","number":3}
{"type":"completion","tag":"A1","status":"OK","code":{"name":"READ-WRITE","text":"READ-WRITE"},"text":"done","elapsed":0.012345}
