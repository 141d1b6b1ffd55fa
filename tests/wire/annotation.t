# ANNOTATEMORE of a mailbox and of the server.
== command getannotation INBOX /comment value
== wire
* ANNOTATION INBOX /comment ("value.priv" "mine" "value.shared" NIL)
* ANNOTATION "" /motd ("value.shared" "hi")
== pretty
annotation of INBOX: /comment
  value.priv     mine
  value.shared   NIL
annotation of the server: /motd
  value.shared   hi
! OK done
== terminal
annotation of INBOX: /comment
  value.priv     mine
  value.shared   NIL
annotation of the server: /motd
  value.shared   hi
OK done
== json
{"type":"response","name":"ANNOTATION","mailbox":"INBOX","entry":"/comment","attributes":{"value.priv":"mine","value.shared":null}}
{"type":"response","name":"ANNOTATION","mailbox":"","entry":"/motd","attributes":{"value.shared":"hi"}}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
