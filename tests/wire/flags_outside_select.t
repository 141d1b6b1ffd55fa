# FLAGS by itself, also empty.
== wire
* FLAGS (\Answered \Flagged \Deleted \Seen \Draft Work [test])
* FLAGS ()
== pretty
  flags          \Answered \Flagged \Deleted \Seen \Draft Work [test]
  flags          none
! OK done
== terminal
  flags          \Answered \Flagged \Deleted \Seen \Draft Work [test]
  flags          none
OK done
== json
{"type":"response","name":"FLAGS","words":["\\Answered","\\Flagged","\\Deleted","\\Seen","\\Draft","Work","[test]"]}
{"type":"response","name":"FLAGS","words":[]}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
