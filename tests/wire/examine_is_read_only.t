# EXAMINE without any code, and a mailbox that keeps no mod-sequences.
== command examine "Entwürfe"
== end OK done
== wire
* OK [CLOSED] the one before is closed
* 0 EXISTS
* FLAGS ()
* OK [NOMODSEQ] none
* LIST () "/" Entw&APw-rfe
== pretty
MAILBOX   DELIM
Entwürfe  /
Entwürfe (read-only)
  messages       0
  flags          none
  highestmodseq  none
! OK [CLOSED] the one before is closed — the mailbox that was open is closed now
! OK done
== terminal
OK [CLOSED] the one before is closed — the mailbox that was open is closed now
MAILBOX   DELIM
Entwürfe  /
Entwürfe (read-only)
  messages       0
  flags          none
  highestmodseq  none
OK done
== json
{"type":"response","name":"OK","code":{"name":"CLOSED","text":"CLOSED"},"text":"the one before is closed"}
{"type":"response","name":"EXISTS","number":0}
{"type":"response","name":"FLAGS","words":[]}
{"type":"response","name":"OK","code":{"name":"NOMODSEQ","text":"NOMODSEQ"},"text":"none"}
{"type":"response","name":"LIST","mailbox":"Entwürfe","wire":"Entw&APw-rfe","attributes":[],"delimiter":"/"}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
