# Entries with values of all kinds, and names alone.
== command getmetadata INBOX /shared/comment
== wire
* METADATA INBOX (/shared/comment {15}
My own
comment /private/comment "x" /private/none NIL)
* METADATA "" (/shared/admin "mailto:x@y")
* METADATA INBOX /shared/comment /private/comment
* METADATA ""
== pretty
metadata of INBOX
  /shared/comment   My own\x0D\ncomment
  /private/comment  x
  /private/none     NIL
metadata of the server
  /shared/admin  mailto:x@y
metadata changed on INBOX
  /shared/comment
  /private/comment
metadata changed on the server
! doubt at byte 15 of METADATA: the entries are missing
!   * METADATA ""
! OK done
== terminal
metadata of INBOX
  /shared/comment   My own\x0D\ncomment
  /private/comment  x
  /private/none     NIL
metadata of the server
  /shared/admin  mailto:x@y
metadata changed on INBOX
  /shared/comment
  /private/comment
metadata changed on the server
doubt at byte 15 of METADATA: the entries are missing
  * METADATA ""
OK done
== json
{"type":"response","name":"METADATA","mailbox":"INBOX","entries":{"/shared/comment":"My own\r\ncomment","/private/comment":"x","/private/none":null}}
{"type":"response","name":"METADATA","mailbox":"","entries":{"/shared/admin":"mailto:x@y"}}
{"type":"response","name":"METADATA","mailbox":"INBOX","names":["/shared/comment","/private/comment"]}
{"type":"response","name":"METADATA","mailbox":"","names":[],"doubts":[{"text":"the entries are missing","at":15}],"args":[{"string":""}]}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
