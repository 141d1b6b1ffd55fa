# What was enabled, and that nothing was.
== command enable CONDSTORE
== wire
* ENABLED CONDSTORE UTF8=ACCEPT
* ENABLED
== pretty
  enabled        CONDSTORE UTF8=ACCEPT
  enabled        nothing
! OK done
== terminal
  enabled        CONDSTORE UTF8=ACCEPT
  enabled        nothing
OK done
== json
{"type":"response","name":"ENABLED","words":["CONDSTORE","UTF8=ACCEPT"]}
{"type":"response","name":"ENABLED","words":[]}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
