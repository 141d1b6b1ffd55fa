# The summary of SELECT shows one number; the others stand below the doubt.
== command select INBOX
== wire
* 3 EXISTS now
* OK [UIDNEXT 4 5] next
== pretty
INBOX
  messages       3
  uidnext        4
! doubt at byte 11 of 3 EXISTS: words too many
!   * 3 EXISTS now
! doubt at byte 16 of OK: words too many in a response code
!   * OK [UIDNEXT 4 5] next
! OK done
== terminal
doubt at byte 11 of 3 EXISTS: words too many
  * 3 EXISTS now
doubt at byte 16 of OK: words too many in a response code
  * OK [UIDNEXT 4 5] next
INBOX
  messages       3
  uidnext        4
OK done
== json
{"type":"response","name":"EXISTS","number":3,"doubts":[{"text":"words too many","at":11}],"args":["now"]}
{"type":"response","name":"OK","code":{"name":"UIDNEXT","text":"UIDNEXT 4 5","args":[4,5],"number":4},"text":"next","doubts":[{"text":"words too many in a response code","at":16}],"args":["[UIDNEXT 4 5] next"]}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
