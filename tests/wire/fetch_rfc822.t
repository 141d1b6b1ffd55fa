# The items of RFC 822, with others: headings and content.
== command fetch 1 (RFC822.SIZE RFC822.HEADER RFC822.TEXT RFC822)
== wire
* 1 FETCH (RFC822.SIZE 30 RFC822.HEADER {8}
A: b

 RFC822.TEXT {40}
text that is longer than sixteen bytes
 RFC822 {14}
A: b

text
)
== pretty
message 1
  size           30
message 1: RFC822.HEADER (8 bytes)
A: b

message 1: RFC822.TEXT (40 bytes)
text that is longer than sixteen bytes
message 1: RFC822 (14 bytes)
A: b

text
! OK done
== terminal
message 1
  size           30
message 1: RFC822.HEADER (8 bytes)
A: b
message 1: RFC822.TEXT (40 bytes)
text that is longer than sixteen bytes
message 1: RFC822 (14 bytes)
A: b

text
OK done
== json
{"type":"response","name":"FETCH","number":1,"items":{"RFC822.SIZE":30,"RFC822.HEADER":"A: b\r\n\r\n","RFC822.TEXT":"text that is longer than sixteen bytes\r\n","RFC822":"A: b\r\n\r\ntext\r\n"}}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
