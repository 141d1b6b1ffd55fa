# A request to go on, with a code and without.
== wire
+ go on
+ [X 1] further
+
== pretty
! + go on
! + [X 1] further
! +
! OK done
== terminal
+ go on
+ [X 1] further
+
OK done
== json
{"type":"response","name":"+","code":null,"text":"go on"}
{"type":"response","name":"+","code":{"name":"X","text":"X 1","args":[1]},"text":"further"}
{"type":"response","name":"+","code":null,"text":""}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
