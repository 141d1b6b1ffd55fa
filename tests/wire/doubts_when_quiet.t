# What is not said quietly, or stands in the summary of SELECT, has its words below the doubt.
== command noop
== style quiet
== wire
* OK [UIDNEXT 4 5] next
* NO [X-CODE
== pretty
! doubt at byte 16 of OK: words too many in a response code
!   * OK [UIDNEXT 4 5] next
! NO [X-CODE]
! doubt at byte 5 of NO: a response code without its "]"
!   * NO [X-CODE
== terminal
doubt at byte 16 of OK: words too many in a response code
  * OK [UIDNEXT 4 5] next
NO [X-CODE]
doubt at byte 5 of NO: a response code without its "]"
  * NO [X-CODE
== json
{"type":"response","name":"OK","code":{"name":"UIDNEXT","text":"UIDNEXT 4 5","args":[4,5],"number":4},"text":"next","doubts":[{"text":"words too many in a response code","at":16}],"args":["[UIDNEXT 4 5] next"]}
{"type":"response","name":"NO","code":{"name":"X-CODE","text":"X-CODE"},"text":"","doubts":[{"text":"a response code without its \"]\"","at":5}],"args":["[X-CODE"]}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
