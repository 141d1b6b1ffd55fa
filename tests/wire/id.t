# Who the server is, or is not.
== command id NIL
== wire
* ID ("name" "Cyrus" "version" "1.5" "os" NIL "odd" (a b))
* ID NIL
* ID ()
== pretty
server
  name           Cyrus
  version        1.5
  os             NIL
  odd            (a b)
server: tells nothing about itself
server: tells nothing about itself
! OK done
== terminal
server
  name           Cyrus
  version        1.5
  os             NIL
  odd            (a b)
server: tells nothing about itself
server: tells nothing about itself
OK done
== json
{"type":"response","name":"ID","parameters":{"name":"Cyrus","version":"1.5","os":null,"odd":["a","b"]}}
{"type":"response","name":"ID","parameters":null}
{"type":"response","name":"ID","parameters":null}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
