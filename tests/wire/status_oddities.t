# A status without items, with a bad number, with a missing value.
== wire
* STATUS a
* STATUS b (MESSAGES x)
* STATUS c (MESSAGES)
* STATUS d (HIGHESTMODSEQ NIL)
* STATUS my box (MESSAGES 1)
== pretty
a
MAILBOX  MESSAGES
b               x
MAILBOX  MESSAGES
c
MAILBOX  HIGHESTMODSEQ
d                  NIL
MAILBOX  MESSAGES
my box          1
! doubt at byte 12 of STATUS: the list of items is missing
!   * STATUS a
! doubt at byte 21 of STATUS: an item that is no number
!   * STATUS b (MESSAGES x)
! doubt at byte 12 of STATUS: an item without a value
!   * STATUS c (MESSAGES)
! doubt at byte 9 of STATUS: a name with blanks or parentheses that is not quoted
!   * STATUS my box (MESSAGES 1)
! OK done
== terminal
a
doubt at byte 12 of STATUS: the list of items is missing
  * STATUS a
MAILBOX  MESSAGES
b               x
doubt at byte 21 of STATUS: an item that is no number
  * STATUS b (MESSAGES x)
MAILBOX  MESSAGES
c
doubt at byte 12 of STATUS: an item without a value
  * STATUS c (MESSAGES)
MAILBOX  HIGHESTMODSEQ
d                  NIL
MAILBOX  MESSAGES
my box          1
doubt at byte 9 of STATUS: a name with blanks or parentheses that is not quoted
  * STATUS my box (MESSAGES 1)
OK done
== json
{"type":"response","name":"STATUS","mailbox":"a","items":{},"doubts":[{"text":"the list of items is missing","at":12}],"args":["a"]}
{"type":"response","name":"STATUS","mailbox":"b","items":{"MESSAGES":"x"},"doubts":[{"text":"an item that is no number","at":21}],"args":["b",["MESSAGES","x"]]}
{"type":"response","name":"STATUS","mailbox":"c","items":{"MESSAGES":null},"doubts":[{"text":"an item without a value","at":12}],"args":["c",["MESSAGES"]]}
{"type":"response","name":"STATUS","mailbox":"d","items":{"HIGHESTMODSEQ":null}}
{"type":"response","name":"STATUS","mailbox":"my box","items":{"MESSAGES":1},"doubts":[{"text":"a name with blanks or parentheses that is not quoted","at":9}],"args":["my","box",["MESSAGES",1]]}
{"type":"completion","tag":"A1","status":"OK","code":null,"text":"done","elapsed":0.012345}
