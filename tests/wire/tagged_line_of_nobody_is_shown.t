# A tagged line that ends no command of ours is not lost.
== wire
A7 OK [X y] whose is this?
A1 OK done
== pretty
! A7 OK [X y] whose is this?
! OK done
== terminal
A7 OK [X y] whose is this?
OK done
== json
{"type":"response","name":"OK","tag":"A7","code":{"name":"X","text":"X y","args":["y"]},"text":"whose is this?"}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
